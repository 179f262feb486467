#include "backend/backup/BackupService.h"
#include "backend/backup/ServerZone.h"
#include "backend/backup/points/Catalogue.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/points/PointStore.h"
#include "tests/support/EngineTest.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using api::BackupCopyState;
using api::DestinationProblem;
using api::KeptAs;
using api::RestorePoint;
using backup::DestinationStore;
using backup::PlanStore;
using backup::PointStore;
using backup::StoredPlan;

namespace {

using RestorePoints = std::vector<RestorePoint>;

RestorePoint pointAt(const std::string& id, const std::string& time)
{
    RestorePoint point;
    point.id = id;
    point.revision = 1;
    point.createdAt = time;
    point.reason = api::BackupReason::manual;
    point.fileName = id + ".age";
    return point;
}

api::BackupCopy copyAt(const std::string& destination, BackupCopyState state = BackupCopyState::stored)
{
    api::BackupCopy copy;
    copy.destinationId = destination;
    copy.state = state;
    copy.at = "2026-11-22T06:00:00.000000Z";
    if (state == BackupCopyState::failed)
        copy.problem = DestinationProblem::full;
    return copy;
}

/// With everything that a point can have.
RestorePoint wholePoint()
{
    auto point = pointAt("a", "2026-11-22T05:00:00.000000Z");
    point.subject = "Kew \xE2\x80\x9Cwcvp\xE2\x80\x9D";
    point.bytes = std::int64_t{5} << 40;
    point.milliseconds = 182'400;
    point.pinned = true;
    point.check = {api::BackupCheckState::failed, "2026-11-22T06:00:00.000000Z", "catalog.db: its hash is another one"};
    point.rehearsal = api::BackupRehearsal{"2026-11-23T00:00:00.000000Z", false, 254'000, "the row counts differ"};
    point.auditCheckpoint = "bloomzy\n7\nAAAA\n";
    point.rows = {{"catalog.taxa", 1'421'563}, {"auth.users", 38}};
    point.copies = {copyAt("x"), copyAt("y", BackupCopyState::failed)};
    point.failure = "none";
    return point;
}

api::Destination destinationOf(const std::string& id, const std::string& name)
{
    api::Destination destination;
    destination.id = id;
    destination.name = name;
    destination.kind = "folder";
    destination.settings = {{"path", "/srv/" + id}};
    destination.trouble = api::DestinationTrouble{DestinationProblem::full, "detail", "2026-11-22T06:00:00.000000Z"};
    return destination;
}

} // namespace

class BackupCatalogueTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesTwoDestinationsOfAName();
    void forgetsNothingThatIsNotThere();
    void keepsAWholePoint();
    void listsTheNewestFirst();
    void keepsDestinationsByName();
    void keepsThePlan();
    void whyACopyIsKeptIsNotStored();
    void judgesEachDestinationByWhatItHolds();
    void removesOnlyStoredFilesThatItKnows();
    void forgetsAPointWithItsLastCopy();
    void forgetsWhatADestinationHeld();
    void forgetsOldTriesThatFailed();
    void aRunIsDueOnceAfterTimeOff();

private:
    template <class Work>
    core::Result<void> write(const Work& work)
    {
        return m_database->write(storage::Lane::interactive, work, test::soon());
    }
    void put(const RestorePoint& point)
    {
        QVERIFY(write([&](auto& transaction) { return PointStore::put(transaction, point); }).has_value());
    }
    [[nodiscard]] RestorePoints points()
    {
        return storage::readValue<RestorePoints>(*m_database, test::soon(),
                                                 [](storage::Snapshot& snapshot) { return PointStore::all(snapshot); })
            .value();
    }
    [[nodiscard]] QString ids()
    {
        QStringList all;
        for (const auto& point : points())
            all += QString::fromStdString(point.id) + QString::number(point.copies.size());
        return all.join(u' ');
    }

    std::unique_ptr<storage::Database> m_database;
    const backup::ServerZone m_paris{"Europe/Paris"};
};

void BackupCatalogueTest::init()
{
    m_database = m_databases.create(engine(), backup::migrations(engine()));
}

void BackupCatalogueTest::refusesTwoDestinationsOfAName()
{
    const auto add = [&](const api::Destination& one) {
        return write([&](auto& transaction) { return DestinationStore::put(transaction, one); });
    };
    QVERIFY(add(destinationOf("x", "Share")).has_value());
    const auto refused = add(destinationOf("y", "Share"));
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::conflict);
    QVERIFY(add(destinationOf("x", "Share")).has_value());
}

void BackupCatalogueTest::forgetsNothingThatIsNotThere()
{
    put(wholePoint());
    QVERIFY(write([](auto& transaction) { return backup::forgetCopy(transaction, "a", "z"); }).has_value());
    QVERIFY(write([](auto& transaction) { return backup::forgetCopy(transaction, "b", "x"); }).has_value());
    QVERIFY(write([](auto& transaction) { return backup::forgetCopiesAt(transaction, "z"); }).has_value());
    QVERIFY(points() == RestorePoints{wholePoint()});
}

void BackupCatalogueTest::keepsAWholePoint()
{
    put(wholePoint());
    QVERIFY(points() == RestorePoints{wholePoint()});
    auto changed = wholePoint();
    changed.pinned = false;
    changed.rehearsal.reset();
    put(changed);
    QVERIFY(points() == RestorePoints{changed});
    QVERIFY(write([](auto& transaction) { return PointStore::remove(transaction, "a"); }).has_value());
    QVERIFY(points().empty());
}

void BackupCatalogueTest::listsTheNewestFirst()
{
    put(pointAt("b", "2026-11-22T05:00:00.000000Z"));
    put(pointAt("B", "2026-11-22T05:00:00.000000Z"));
    put(pointAt("a", "2026-11-22T05:00:00.000001Z"));
    put(pointAt("c", "2025-11-22T05:00:00.000000Z"));
    QCOMPARE(ids(), QStringLiteral("a0 b0 B0 c0"));
    const auto newest = storage::readValue<std::optional<std::string>>(
        *m_database, test::soon(), [](storage::Snapshot& snapshot) { return PointStore::newestTime(snapshot); });
    QCOMPARE(newest.value().value(), std::string("2026-11-22T05:00:00.000001Z"));
}

void BackupCatalogueTest::keepsDestinationsByName()
{
    const auto b = destinationOf("x", "B");
    const auto a = destinationOf("y", "a");
    for (const auto& one : {a, b})
        QVERIFY(write([&](auto& transaction) { return DestinationStore::put(transaction, one); }).has_value());
    const auto all = [&] {
        return storage::readValue<std::vector<api::Destination>>(
                   *m_database, test::soon(),
                   [](storage::Snapshot& snapshot) { return DestinationStore::all(snapshot); })
            .value();
    };
    QVERIFY((all() == std::vector{b, a}));
    QVERIFY(write([](auto& transaction) { return DestinationStore::remove(transaction, "x"); }).has_value());
    QVERIFY(all() == std::vector{a});
}

void BackupCatalogueTest::keepsThePlan()
{
    const auto read = [&] {
        return storage::readValue<StoredPlan>(*m_database, test::soon(),
                                              [](storage::Snapshot& snapshot) { return PlanStore::read(snapshot); })
            .value();
    };
    QVERIFY(read().plan == api::BackupPlanInput{} && read().revision == 1 && read().setAt.empty());
    StoredPlan changed{{{api::BackupEvery::week, "23:59", api::Weekday::monday}, {1, 2, 3, 4}}, 2, "2026"};
    for (; changed.revision < 4; ++changed.revision) {
        QVERIFY(write([&](auto& transaction) { return PlanStore::write(transaction, changed); }).has_value());
        QVERIFY(read().plan == changed.plan && read().revision == changed.revision && read().setAt == "2026");
    }
}

void BackupCatalogueTest::whyACopyIsKeptIsNotStored()
{
    auto point = wholePoint();
    point.copies.front().keptAs = {KeptAs::newest};
    put(point);
    QVERIFY(points() == RestorePoints{wholePoint()});
}

/// `y` was away when the newer one was made.
void BackupCatalogueTest::judgesEachDestinationByWhatItHolds()
{
    auto old = pointAt("a", "2026-11-20T05:00:00.000000Z");
    old.copies = {copyAt("x"), copyAt("y")};
    auto recent = pointAt("b", "2026-11-22T05:00:00.000000Z");
    recent.copies = {copyAt("x"), copyAt("y", BackupCopyState::failed)};
    RestorePoints all{recent, old};
    backup::judgeCopies(all, {1, 0, 0, 0}, m_paris, core::parseTime("2026-11-22T06:00:00Z").value());
    const std::vector newest{KeptAs::newest, KeptAs::recent};
    QVERIFY(all[0].copies[0].keptAs == newest && all[0].copies[1].keptAs.empty());
    QVERIFY(all[1].copies[0].keptAs.empty() && all[1].copies[1].keptAs == newest);
    QVERIFY((backup::removals(all) == std::vector{backup::Removal{"a", "x", "a.age"}}));
}

void BackupCatalogueTest::removesOnlyStoredFilesThatItKnows()
{
    auto nameless = pointAt("a", "2026-11-20T05:00:00.000000Z");
    nameless.fileName.reset();
    nameless.copies = {copyAt("x")};
    auto failed = pointAt("b", "2026-11-20T06:00:00.000000Z");
    failed.copies = {copyAt("x", BackupCopyState::failed)};
    QVERIFY(backup::removals({nameless, failed, pointAt("c", "2026-11-20T07:00:00.000000Z")}).empty());
}

void BackupCatalogueTest::forgetsAPointWithItsLastCopy()
{
    put(wholePoint());
    QVERIFY(write([](auto& transaction) { return backup::forgetCopy(transaction, "a", "x"); }).has_value());
    QCOMPARE(ids(), QStringLiteral("a1"));
    QVERIFY(write([](auto& transaction) { return backup::forgetCopy(transaction, "a", "y"); }).has_value());
    QCOMPARE(ids(), QString());
}

void BackupCatalogueTest::forgetsWhatADestinationHeld()
{
    auto elsewhere = pointAt("b", "2026-11-22T06:00:00.000000Z");
    elsewhere.copies = {copyAt("x")};
    put(wholePoint());
    put(elsewhere);
    put(pointAt("c", "2026-11-22T07:00:00.000000Z"));
    QVERIFY(write([](auto& transaction) { return backup::forgetCopiesAt(transaction, "x"); }).has_value());
    QCOMPARE(ids(), QStringLiteral("c0 a1"));
}

void BackupCatalogueTest::forgetsOldTriesThatFailed()
{
    auto failed = pointAt("b", "2026-11-22T05:00:00.000000Z");
    failed.copies = {copyAt("x", BackupCopyState::failed)};
    put(wholePoint());
    put(failed);
    put(pointAt("c", "2026-11-23T05:00:00.000000Z"));
    const auto forget = [&](const char* time) {
        return write(
            [&](auto& transaction) { return backup::forgetFailed(transaction, core::parseTime(time).value()); });
    };
    QVERIFY(forget("2026-11-22T05:00:00Z").has_value());
    QCOMPARE(ids(), QStringLiteral("c0 b1 a2"));
    QVERIFY(forget("2026-11-22T05:00:01Z").has_value());
    QCOMPARE(ids(), QStringLiteral("c0 a2"));
}

void BackupCatalogueTest::aRunIsDueOnceAfterTimeOff()
{
    const auto now = core::parseTime("2026-11-22T15:00:00Z").value();
    StoredPlan plan;
    QVERIFY(backup::dueRun(plan, {}, m_paris, now).now);
    QVERIFY(backup::dueRun(plan, "2026-11-01T00:00:00.000000Z", m_paris, now).now);
    QVERIFY(!backup::dueRun(plan, "2026-11-22T12:00:00.000000Z", m_paris, now).now);
    plan.setAt = "2026-11-22T14:59:00.000000Z";
    QVERIFY(!backup::dueRun(plan, {}, m_paris, now).now);
    QCOMPARE(backup::dueRun(plan, {}, m_paris, now).next.value(), core::parseTime("2026-11-22T17:00:00Z").value());
    plan.plan.schedule.every = api::BackupEvery::off;
    QVERIFY(!backup::dueRun(plan, {}, m_paris, now).now && !backup::dueRun(plan, {}, m_paris, now).next);
}

BLOOMZY_TEST(BackupCatalogueTest)
#include "BackupCatalogueTest.moc"
