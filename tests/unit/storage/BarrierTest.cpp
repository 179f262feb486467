#include "backend/storage/snapshot/Barrier.h"

#include "backend/storage/StoppedSnapshots.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/Plug.h"

#include <QtCore/QTemporaryDir>

namespace bloomzy::storage {

/// A moment that several databases share, or none.
class BarrierTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWriterThatNeverEndsHoldsNobodyElse();
    void aSecondBarrierWaitsForTheFirst();
    void whatGoOnAnswersEndsIt();
    void aWriterOfAnotherProcessIsWaitedFor();
    void aMomentThatWasBrokenCountsForNothing();
    void showsWhatWasCommittedBeforeAndNothingLater();
    void mayOutliveItsDatabase();

private:
    using Holds = std::vector<std::unique_ptr<SnapshotHold>>;

    Holds holdAll();
    core::Result<Barrier> pin(const Holds& holds, BarrierLimits limits = {}, core::Result<void> goOn = {});
    void allTakeChanges(const std::string& text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<TestDatabase>> m_open;
};

namespace {

using namespace std::chrono_literals;

constexpr BarrierLimits impatient{20ms, 3, 1ms, 1ms};

} // namespace

void BarrierTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (int i = 0; i < 3; ++i)
        m_open.push_back(std::make_unique<TestDatabase>(m_databases, engine()));
}

void BarrierTest::cleanup()
{
    m_open.clear();
}

BarrierTest::Holds BarrierTest::holdAll()
{
    Holds holds;
    for (const auto& database : m_open) {
        auto hold = dynamic_cast<SnapshotSource&>(**database).prepareSnapshot({});
        if (hold.has_error())
            qFatal("%s / %s", hold.error().detail.c_str(), hold.error().cause.c_str());
        holds.push_back(std::move(*hold));
    }
    return holds;
}

core::Result<Barrier> BarrierTest::pin(const Holds& holds, BarrierLimits limits, core::Result<void> goOn)
{
    std::vector<SnapshotHold*> all;
    for (const auto& hold : holds)
        all.push_back(hold.get());
    const core::SystemClock clock;
    return pinTogether(all, clock, limits, [&] { return goOn; });
}

void BarrierTest::allTakeChanges(const std::string& text)
{
    for (const auto& database : m_open)
        VERIFY_OK(database->add(text));
}

void BarrierTest::aWriterThatNeverEndsHoldsNobodyElse()
{
    const auto holds = holdAll();
    Plug plug(**m_open[1]);
    COMPARE_CODE(pin(holds, impatient), unavailable);
    VERIFY_OK(m_open[0]->add("meanwhile"));
    VERIFY_OK(m_open[2]->add("meanwhile"));
    plug.release();
    allTakeChanges("after");
    VERIFY_OK(pin(holds));
    allTakeChanges("later");
}

void BarrierTest::aSecondBarrierWaitsForTheFirst()
{
    const auto first = holdAll();
    const auto second = holdAll();
    QVERIFY(*first[2]->askToStop(soon()));
    COMPARE_CODE(pin(second, impatient), unavailable);
    VERIFY_OK(m_open[0]->add("meanwhile"));
    static_cast<void>(first[2]->letGo());
    VERIFY_OK(pin(second));
    VERIFY_OK(pin(first));
    allTakeChanges("after");
}

void BarrierTest::whatGoOnAnswersEndsIt()
{
    const auto holds = holdAll();
    const auto ended = pin(holds, {}, core::makeError(api::ErrorCode::preconditionFailed, "enough"));
    COMPARE_CODE(ended, preconditionFailed);
    allTakeChanges("after");
}

void BarrierTest::aWriterOfAnotherProcessIsWaitedFor()
{
    if (engine() == Engine::sqlite)
        return; // a file has one server
    const auto holds = holdAll();
    const auto other = TestDatabases::open(engine(), m_open[1]->name(), noteMigrations(engine()));
    VERIFY_OK(other);
    Plug plug(**other);
    COMPARE_CODE(pin(holds, impatient), unavailable);
    VERIFY_OK(m_open[0]->add("meanwhile"));
    plug.release();
    VERIFY_OK(pin(holds));
    allTakeChanges("after");
}

/// The writer goes on by itself when its time is over, and whoever held it hears so.
void BarrierTest::aMomentThatWasBrokenCountsForNothing()
{
    const auto holds = holdAll();
    QVERIFY(*holds[0]->askToStop(deadlineIn(40ms)));
    const auto still = holds[0]->waitUntilStill();
    VERIFY_OK(still);
    VERIFY_OK(m_open[0]->add("through"));
    const auto held = holds[0]->letGo();
    QVERIFY(held.has_error() || !*held);
    VERIFY_OK(pin(holds));
}

void BarrierTest::showsWhatWasCommittedBeforeAndNothingLater()
{
    allTakeChanges("before");
    const auto holds = holdAll();
    VERIFY_OK(m_open[1]->add("before too"));
    const auto barrier = pin(holds);
    VERIFY_OK(barrier);
    QVERIFY(barrier->attempts >= 1);
    allTakeChanges("later");
    for (std::size_t i = 0; i < holds.size(); ++i) {
        const auto copy = holds[i]->copyTo(m_folder->filePath(QString::number(i)).toStdString(),
                                           [](std::uint64_t) { return core::Result<void>(); });
        VERIFY_OK(copy);
        const auto notes = std::ranges::find(copy->tables, "notes", &TableRows::name);
        QVERIFY(notes != copy->tables.end());
        QCOMPARE(notes->rows, i == 1 ? 2 : 1);
    }
}

void BarrierTest::mayOutliveItsDatabase()
{
    const auto holds = holdAll();
    VERIFY_OK(pin(holds));
    m_open.clear();
    for (const auto& hold : holds)
        hold->release();
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::BarrierTest)
#include "BarrierTest.moc"
