#include "backend/storage/Relay.h"
#include "backend/storage/Settle.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <QDeadlineTimer>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <set>
#include <thread>

namespace bloomzy::storage {

/// The database server goes away under a running program, and comes back.
class OutageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatIsGoneIsUnavailableAtOnce();
    void aServerThatDoesNotAnswerIsUnavailableAtTheDeadline();
    void aCommitWhoseAnswerIsLostIsLookedUp();
    void aCommitThatCannotBeLookedUpIsNotCalledRefused();
    void whoHoldsSomethingInMemoryHearsOfItFirst();
    void aCrashUnderLoadLosesNothingAcknowledged();

private:
    /// A standby that is not there: commits are on the disk, and wait for its answer.
    void waitForAStandby(bool wait);

    TestDatabases m_databases;
    std::unique_ptr<core::Log> m_log = core::makeStderrLog(core::LogLevel::error);
};

namespace {

using namespace std::chrono_literals;

constexpr qint64 recovery = 5'000;

core::Result<void> ask(Database& database, std::chrono::milliseconds time)
{
    return database.read(
        [](Snapshot& snapshot) { return snapshot.query("SELECT 1", {}, [](const Row&) { return true; }); },
        deadlineIn(time));
}

core::Result<void> addWithEvent(Database& database, const std::string& text)
{
    return database.write(
        Lane::interactive,
        [&](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(TestDatabase::adding(text)(transaction));
            return transaction.record({text, "audit", "{}"});
        },
        soon());
}

std::multiset<std::string> column(const TestDatabase& database, std::string_view sql)
{
    std::multiset<std::string> values;
    const auto done = database->read(
        [&](Snapshot& snapshot) {
            return snapshot.query(sql, {}, [&](const Row& row) {
                values.emplace(row.text(0));
                return true;
            });
        },
        soon());
    return done.has_value() ? values : std::multiset<std::string>{done.error().cause};
}

/// What writers were told of each text that they wrote.
struct Told
{
    std::mutex mutex;
    std::set<std::string> stored;
    std::set<std::string> refused;
    std::set<std::string> unknown;
    std::vector<std::string> wrong; ///< errors that are not `unavailable`

    void note(const std::string& text, const core::Result<void>& answer)
    {
        const std::lock_guard lock(mutex);
        if (answer.has_value())
            stored.insert(text);
        else if (answer.error().code != api::ErrorCode::unavailable || !answer.error().retryAfter)
            wrong.push_back(answer.error().detail + " / " + answer.error().cause);
        else if (answer.error().detail.find("not known") != std::string::npos)
            unknown.insert(text);
        else
            refused.insert(text);
    }
    [[nodiscard]] std::size_t count()
    {
        const std::lock_guard lock(mutex);
        return stored.size();
    }
};

class Inbox
{
public:
    core::Result<std::int64_t> take(std::span<const OutboxRow> rows)
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& row : rows)
            if (row.sequence > m_position) {
                m_ids.insert(row.event.id);
                m_position = row.sequence;
            }
        return m_position;
    }
    [[nodiscard]] std::multiset<std::string> ids() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ids;
    }

private:
    mutable std::mutex m_mutex;
    std::multiset<std::string> m_ids;
    std::int64_t m_position = 0;
};

} // namespace

void OutageTest::aServerThatIsGoneIsUnavailableAtOnce()
{
    TestDatabase database(m_databases, Engine::postgresql);
    VERIFY_OK(database.add("before"));
    m_databases.server().crash();
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto read = ask(*database, 10s);
        const auto write = database.add("during");
        COMPARE_CODE(read, unavailable);
        COMPARE_CODE(write, unavailable);
        QVERIFY(read.error().retryAfter.has_value() && write.error().retryAfter.has_value());
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }
    QVERIFY(m_databases.server().start());
    bool added = false;
    QTRY_VERIFY_WITH_TIMEOUT(ask(*database, 1s).has_value() && (added = added || database.add("after").has_value()),
                             recovery);
    QCOMPARE(database.notes(), 2);
}

void OutageTest::aServerThatDoesNotAnswerIsUnavailableAtTheDeadline()
{
    TestDatabase database(m_databases, Engine::postgresql);
    VERIFY_OK(database.add("before"));
    VERIFY_OK(ask(*database, 1s));
    m_databases.server().freeze();
    QElapsedTimer timer;
    timer.start();
    COMPARE_CODE(ask(*database, 300ms), unavailable);
    QVERIFY2(timer.restart() < 1'000, "the read overslept");
    COMPARE_CODE(database.add("during", Lane::interactive, deadlineIn(300ms)), unavailable);
    QVERIFY2(timer.restart() < 3'000, "the write overslept");
    m_databases.server().thaw();
    bool added = false;
    QTRY_VERIFY_WITH_TIMEOUT(ask(*database, 1s).has_value() && (added = added || database.add("after").has_value()),
                             recovery);
    QCOMPARE(database.notes(), 2);
}

void OutageTest::waitForAStandby(bool wait)
{
    const auto administration = QStringLiteral("postgres");
    QVERIFY(m_databases.server().execute(
        administration,
        QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = '%1'").arg(QLatin1String(wait ? "away" : ""))));
    QVERIFY(m_databases.server().execute(administration, QStringLiteral("SELECT pg_reload_conf()")));
}

void OutageTest::aCommitWhoseAnswerIsLostIsLookedUp()
{
    std::atomic<int> doubts = 0;
    TestDatabases::Options options;
    options.onUncertain = [&doubts] { ++doubts; };
    TestDatabase database(m_databases, Engine::postgresql, options);
    VERIFY_OK(database.add("before"));
    waitForAStandby(true);
    auto write = std::async(std::launch::async, [&] { return database.add("kept"); });
    const auto end = QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = "
                                    "'SyncRep'");
    QTRY_VERIFY(m_databases.server().execute(QStringLiteral("postgres"), end) &&
                write.wait_for(10ms) == std::future_status::ready);
    VERIFY_OK(write.get());
    QCOMPARE(doubts.load(), 0); // its outcome is known
    waitForAStandby(false);
    VERIFY_OK(database.add("after"));
    QCOMPARE(database.notes(), 3);
}

void OutageTest::aCommitThatCannotBeLookedUpIsNotCalledRefused()
{
    TestDatabase database(m_databases, Engine::postgresql);
    VERIFY_OK(database.add("before"));
    waitForAStandby(true);
    // PostgreSQL takes the setting up a moment later; until then commits are answered.
    int answered = 0;
    const auto next = [&] { return database.add("unknown " + std::to_string(answered)); };
    auto unknown = next();
    for (const QDeadlineTimer patience(30'000); unknown.has_value() && !patience.hasExpired(); unknown = next())
        ++answered;
    waitForAStandby(false);
    COMPARE_CODE(unknown, unavailable);
    QVERIFY2(unknown.error().detail.find("not known") != std::string::npos, unknown.error().detail.c_str());
    QVERIFY(unknown.error().retryAfter.has_value());
    VERIFY_OK(database.add("after"));
    QCOMPARE(database.notes(), answered + 3);
}

void OutageTest::whoHoldsSomethingInMemoryHearsOfItFirst()
{
    std::atomic<int> doubts = 0;
    TestDatabases::Options options;
    options.onUncertain = [&doubts] { ++doubts; };
    TestDatabase database(m_databases, Engine::postgresql, options);
    VERIFY_OK(database.add("before"));
    VERIFY_OK(settle(*database, soon()));
    waitForAStandby(true);
    int answered = 0;
    int heard = 0;
    const auto next = [&] {
        const auto done = database.add("in doubt " + std::to_string(answered));
        heard = doubts;
        return done;
    };
    auto unknown = next();
    for (const QDeadlineTimer patience(30'000); unknown.has_value() && !patience.hasExpired(); unknown = next()) {
        QCOMPARE(heard, 0);
        ++answered;
    }
    COMPARE_CODE(unknown, unavailable);
    QCOMPARE(heard, 1);
    // It is under way still, so nothing is settled: what is read does not have it yet.
    COMPARE_CODE(settle(*database, deadlineIn(1s)), unavailable);
    QCOMPARE(database.notes(), answered + 1);
    waitForAStandby(false);
    core::Result<void> settled = core::Result<void>();
    QTRY_VERIFY_WITH_TIMEOUT((settled = settle(*database, soon())).has_value(), 30'000);
    QCOMPARE(database.notes(), answered + 2);
    QCOMPARE(doubts.load(), 1);
}

void OutageTest::aCrashUnderLoadLosesNothingAcknowledged()
{
    constexpr int writers = 12;
    const int crashes = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 50 : 3;
    TestDatabase database(m_databases, Engine::postgresql);
    Told told;
    Inbox inbox;
    Relay relay(*database, "test", [&](auto rows) { return inbox.take(rows); }, *m_log, {256, 1ms, 20ms});
    std::vector<std::jthread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer](const std::stop_token& stop) {
            for (int i = 0; !stop.stop_requested(); ++i) {
                const std::string text = std::to_string(writer) + "/" + std::to_string(i);
                const auto answer = addWithEvent(*database, text);
                told.note(text, answer);
                if (answer.has_error())
                    std::this_thread::sleep_for(20ms);
            }
        });
    for (int crash = 0; crash < crashes; ++crash) {
        const auto before = told.count();
        QTRY_VERIFY_WITH_TIMEOUT(told.count() > before + 200, 60'000);
        m_databases.server().crash();
        QVERIFY(m_databases.server().start());
        const auto after = told.count();
        QTRY_VERIFY_WITH_TIMEOUT(told.count() > after, recovery);
    }
    threads.clear();
    QTRY_COMPARE_WITH_TIMEOUT(database.number("SELECT COUNT(*) FROM outbox"), 0, 30'000);

    QVERIFY2(told.wrong.empty(), told.wrong.empty() ? "" : told.wrong.front().c_str());
    const auto rows = column(database, "SELECT text FROM notes");
    const auto isThere = [&](const std::string& text) { return rows.contains(text); };
    QVERIFY2(std::ranges::all_of(told.stored, isThere), "an acknowledged write is lost");
    QVERIFY2(std::ranges::none_of(told.refused, isThere), "a refused write was made");
    QVERIFY(inbox.ids() == rows);
    qInfo("%zu stored, %zu refused, %zu unknown", told.stored.size(), told.refused.size(), told.unknown.size());
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::OutageTest)
#include "OutageTest.moc"
