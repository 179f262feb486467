#include "tests/support/TestMain.h"
#include "tests/unit/storage/Plug.h"

#include <algorithm>
#include <thread>

namespace bloomzy::storage {

class GroupCommitTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedWriteChangesNothing();
    void aWriteThatThrowsChangesNothing();
    void aDeadlineThatPassedBeginsNothing();
    void aDeadlineThatPassesInTheQueueBeginsNothing();
    void aFullQueueRefuses();
    void aFullBulkLaneRefusesNoInteractiveWrite();
    void aWriteInsideAWriteIsRefused();
    void servicesCannotEndTheTransaction();
    void aFailingNeighbourHurtsNobody();
    void aCommitThatFailsHurtsNobody();
    void sixteenProducersShareCommits();
    void interactiveWritesPassAFullBulkLane();
    void interactiveWritesWaitForOneBulkWriteAtMost();
    void bulkWritesAreNotStarved();
    void closingAnswersWhoWaits();
};

void GroupCommitTest::aRefusedWriteChangesNothing()
{
    TestDatabase database(m_databases, engine());
    const auto refusal = database->write(
        Lane::interactive,
        [](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(TestDatabase::adding("one")(transaction));
            return core::invalid("/text", "note.text", "No.");
        },
        soon());
    COMPARE_CODE(refusal, invalid);
    QCOMPARE(refusal.error().faults.size(), std::size_t(1));
    VERIFY_OK(database.add("two"));
    COMPARE_CODE(database.add("two"), conflict);
    QCOMPARE(database.notes(), 1);
}

void GroupCommitTest::aWriteThatThrowsChangesNothing()
{
    TestDatabase database(m_databases, engine());
    const auto thrown = database->write(
        Lane::interactive,
        [](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(TestDatabase::adding("one")(transaction));
            throw std::runtime_error("thrown");
        },
        soon());
    COMPARE_CODE(thrown, internal);
    QCOMPARE(database.notes(), 0);
    VERIFY_OK(database.add("two"));
}

void GroupCommitTest::aDeadlineThatPassedBeginsNothing()
{
    TestDatabase database(m_databases, engine());
    const auto past = deadlineIn(std::chrono::milliseconds(-1));
    const auto late = database.add("late", Lane::interactive, past);
    COMPARE_CODE(late, unavailable);
    QVERIFY(late.error().retryAfter.has_value());
    COMPARE_CODE(database->read([](Snapshot&) -> core::Result<void> { return {}; }, past), unavailable);
    QCOMPARE(database.notes(), 0);
    QCOMPARE(database->stats().refused, std::uint64_t(2));
}

void GroupCommitTest::aDeadlineThatPassesInTheQueueBeginsNothing()
{
    TestDatabase database(m_databases, engine());
    {
        Plug plug(*database);
        COMPARE_CODE(database.add("late", Lane::interactive, deadlineIn(std::chrono::milliseconds(20))), unavailable);
        QCOMPARE(database->stats().queued, std::size_t(0));
    }
    VERIFY_OK(database.add("in time"));
    QCOMPARE(database.notes(), 1);
}

void GroupCommitTest::aFullQueueRefuses()
{
    TestDatabase::Options options;
    options.queueLimit = 2;
    TestDatabase database(m_databases, engine(), options);
    Plug plug(*database);
    auto first = later(*database, TestDatabase::adding("1"));
    auto second = later(*database, TestDatabase::adding("2"));
    QTRY_COMPARE(database->stats().queued, std::size_t(2));
    COMPARE_CODE(database.add("3"), unavailable);
    plug.release();
    VERIFY_OK(first.get());
    VERIFY_OK(second.get());
    QCOMPARE(database.notes(), 2);
}

void GroupCommitTest::aFullBulkLaneRefusesNoInteractiveWrite()
{
    TestDatabase::Options options;
    options.queueLimit = 1;
    TestDatabase database(m_databases, engine(), options);
    Plug plug(*database);
    auto bulk = later(*database, TestDatabase::adding("bulk"), Lane::bulk);
    QTRY_COMPARE(database->stats().queued, std::size_t(1));
    COMPARE_CODE(database.add("more bulk", Lane::bulk), unavailable);
    auto interactive = later(*database, TestDatabase::adding("interactive"));
    QTRY_COMPARE(database->stats().queued, std::size_t(2));
    plug.release();
    VERIFY_OK(bulk.get());
    VERIFY_OK(interactive.get());
    QCOMPARE(database.notes(), 2);
}

void GroupCommitTest::aWriteInsideAWriteIsRefused()
{
    TestDatabase database(m_databases, engine());
    core::Result<void> inner;
    VERIFY_OK(database->write(
        Lane::interactive,
        [&](Transaction&) -> core::Result<void> {
            inner = database.add("inner");
            return {};
        },
        soon()));
    COMPARE_CODE(inner, internal);
    QCOMPARE(database.notes(), 0);
}

void GroupCommitTest::servicesCannotEndTheTransaction()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("one"));
    for (const char* sql :
         {"COMMIT", "ROLLBACK", "SAVEPOINT mine", "RELEASE one_write", "ATTACH ':memory:' AS other"}) {
        const auto refused = database->write(
            Lane::interactive,
            [&](Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(TestDatabase::adding("two")(transaction));
                return executeOnly(transaction, sql);
            },
            soon());
        COMPARE_CODE(refused, internal);
    }
    QCOMPARE(database.notes(), 1);
}

void GroupCommitTest::aFailingNeighbourHurtsNobody()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("taken"));
    const auto commitsBefore = database->stats().commits;
    Plug plug(*database);
    auto good = later(*database, TestDatabase::adding("good"));
    auto bad = later(*database, [](Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(TestDatabase::adding("lost")(transaction));
        return TestDatabase::adding("taken")(transaction);
    });
    auto alsoGood = later(*database, TestDatabase::adding("also good"));
    QTRY_COMPARE(database->stats().queued, std::size_t(3));
    plug.release();
    VERIFY_OK(good.get());
    COMPARE_CODE(bad.get(), conflict);
    VERIFY_OK(alsoGood.get());
    QCOMPARE(database.notes(), 3);
    QCOMPARE(database.number("SELECT COUNT(*) FROM notes WHERE text = 'lost'"), 0);
    QVERIFY(database->stats().commits - commitsBefore <= 2);
}

void GroupCommitTest::aCommitThatFailsHurtsNobody()
{
    auto migrations = noteMigrations(engine());
    migrations.push_back({"20260102T0000_children", "CREATE TABLE children (id INTEGER PRIMARY KEY, note BIGINT "
                                                    "REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED);"});
    TestDatabase database(m_databases, engine(), {}, migrations);
    Plug plug(*database);
    auto good = later(*database, TestDatabase::adding("good"));
    auto bad = later(*database, [](Transaction& transaction) {
        return executeOnly(transaction, "INSERT INTO children (id, note) VALUES (1, 99)");
    });
    QTRY_COMPARE(database->stats().queued, std::size_t(2));
    plug.release();
    VERIFY_OK(good.get());
    COMPARE_CODE(bad.get(), conflict);
    QCOMPARE(database.notes(), 1);
    QCOMPARE(database.number("SELECT COUNT(*) FROM children"), 0);
}

void GroupCommitTest::sixteenProducersShareCommits()
{
    constexpr int producers = 16;
    constexpr int each = 100;
    TestDatabase database(m_databases, engine());
    const auto before = database->stats();
    std::atomic<int> failed{0};
    std::vector<std::thread> threads;
    for (int producer = 0; producer < producers; ++producer)
        threads.emplace_back([&, producer] {
            for (int i = 0; i < each; ++i)
                if (database.add(std::to_string(producer) + "/" + std::to_string(i)).has_error())
                    ++failed;
        });
    for (auto& thread : threads)
        thread.join();
    const auto after = database->stats();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(database.notes(), producers * each);
    QCOMPARE(after.writes - before.writes, std::uint64_t(producers * each));
    QVERIFY2(after.commits - before.commits < producers * each / 2, qPrintable(QString::number(after.commits)));
}

void GroupCommitTest::interactiveWritesPassAFullBulkLane()
{
    constexpr std::size_t bulkJobs = 64;
    TestDatabase database(m_databases, engine());
    Plug plug(*database);
    std::vector<Pending> bulk;
    for (std::size_t i = 0; i < bulkJobs; ++i)
        bulk.push_back(later(*database, TestDatabase::adding("bulk " + std::to_string(i)), Lane::bulk));
    QTRY_COMPARE(database->stats().queued, bulkJobs);
    auto interactive = later(*database, TestDatabase::adding("interactive"));
    QTRY_COMPARE(database->stats().queued, bulkJobs + 1);
    plug.release();
    VERIFY_OK(interactive.get());
    for (auto& job : bulk)
        VERIFY_OK(job.get());
    QCOMPARE(database.notes(), std::int64_t(bulkJobs) + 1);
    QCOMPARE(database.number("SELECT id FROM notes WHERE text = 'interactive'"), 1);
}

void GroupCommitTest::interactiveWritesWaitForOneBulkWriteAtMost()
{
    constexpr std::size_t bulkJobs = 16;
    TestDatabase database(m_databases, engine());
    for (int round = 0; round < 5; ++round) {
        std::atomic<int> begun{0};
        int passed = -1;
        Plug running(*database, Lane::bulk);
        std::vector<Pending> bulk;
        for (std::size_t i = 0; i < bulkJobs; ++i)
            bulk.push_back(later(
                *database,
                [&begun](Transaction& transaction) {
                    ++begun;
                    return executeOnly(transaction, "UPDATE notes SET text = text WHERE id = 0");
                },
                Lane::bulk));
        QTRY_COMPARE(database->stats().queued, bulkJobs);
        auto interactive = later(*database, [&](Transaction&) -> core::Result<void> {
            passed = begun;
            return {};
        });
        QTRY_COMPARE(database->stats().queued, bulkJobs + 1);
        running.release();
        VERIFY_OK(interactive.get());
        for (auto& job : bulk)
            VERIFY_OK(job.get());
        QCOMPARE(passed, 0);
        QCOMPARE(begun.load(), int(bulkJobs));
    }
}

void GroupCommitTest::bulkWritesAreNotStarved()
{
    TestDatabase database(m_databases, engine());
    std::vector<std::jthread> editors;
    for (int editor = 0; editor < 4; ++editor)
        editors.emplace_back([&, editor](const std::stop_token& stop) {
            for (int i = 0; !stop.stop_requested(); ++i)
                static_cast<void>(database.add(std::to_string(editor) + "/" + std::to_string(i)));
        });
    VERIFY_OK(database.add("bulk", Lane::bulk));
}

void GroupCommitTest::closingAnswersWhoWaits()
{
    TestDatabase database(m_databases, engine());
    auto plug = std::make_unique<Plug>(*database);
    auto waiting = later(*database, TestDatabase::adding("waits"));
    QTRY_COMPARE(database->stats().queued, std::size_t(1));
    auto released = std::async(std::launch::async, [&] {
        const auto answer = waiting.get();
        plug->release();
        return answer;
    });
    database.close();
    COMPARE_CODE(released.get(), unavailable);
    database.open();
    QCOMPARE(database.notes(), 0);
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::GroupCommitTest)
#include "GroupCommitTest.moc"
