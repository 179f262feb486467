#include "backend/storage/Relay.h"

#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <atomic>
#include <future>
#include <libpq-fe.h>

namespace bloomzy::storage {

/// What came, in order, and a position that is kept with it as a receiver with a database would.
class Inbox
{
public:
    core::Result<std::int64_t> take(std::span<const OutboxRow> rows, std::size_t atMost = SIZE_MAX)
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& row : rows)
            if (row.sequence > m_position && atMost > 0) {
                --atMost;
                m_ids.push_back(row.event.id);
                m_position = row.sequence;
            }
        return m_position;
    }
    [[nodiscard]] std::vector<std::string> ids() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ids;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_ids;
    std::int64_t m_position = 0;
};

class RelayTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRefusedIsNotRelayed();
    void anIdIsRecordedOnce();
    void movesInOrderAtOnceAndForgets();
    void movesWhatAnEarlierRunLeft();
    void aReceiverThatFailsInTheMiddleGetsEachEventOnce();
    void aReceiverThatThrowsIsTriedAgain();
    void discardsNothingThatItDidNotOffer();
    void aBlockedReceiverBlocksNoWriter();
    void stopsAmidWork();
    void tellsItsLag();
    void whatCommitsLateIsNotPassedOver();

private:
    std::unique_ptr<core::Log> m_log = core::makeStderrLog(core::LogLevel::error);
    RelayOptions m_quick{256, std::chrono::milliseconds(1), std::chrono::milliseconds(4)};
};

namespace {

core::Result<void> record(Database& database, const std::string& id)
{
    return database.write(
        Lane::interactive,
        [&](Transaction& transaction) {
            return transaction.record({id, "audit", "{}"});
        },
        soon());
}

std::vector<std::string> numbered(int count)
{
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back("event " + std::to_string(i));
    return ids;
}

std::int64_t waiting(const TestDatabase& database)
{
    return database.number("SELECT COUNT(*) FROM outbox");
}

} // namespace

void RelayTest::whatIsRefusedIsNotRelayed()
{
    TestDatabase database(m_databases, engine());
    Inbox inbox;
    Relay relay(
        *database, "test", [&](auto rows) { return inbox.take(rows); }, *m_log, m_quick);
    COMPARE_CODE(database->write(
                     Lane::interactive,
                     [](Transaction& transaction) -> core::Result<void> {
                         BLOOMZY_CHECK(transaction.record({"refused", "audit", "{}"}));
                         return core::invalid("", "no", "No.");
                     },
                     soon()),
                 invalid);
    VERIFY_OK(record(*database, "kept"));
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids(), std::vector<std::string>{"kept"});
}

void RelayTest::anIdIsRecordedOnce()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(record(*database, "same"));
    COMPARE_CODE(record(*database, "same"), conflict);
    QCOMPARE(waiting(database), 1);
}

void RelayTest::movesInOrderAtOnceAndForgets()
{
    TestDatabase database(m_databases, engine());
    Inbox inbox;
    Relay relay(
        *database, "test", [&](auto rows) { return inbox.take(rows); }, *m_log, m_quick);
    const auto ids = numbered(600);
    for (const auto& id : ids)
        VERIFY_OK(record(*database, id));
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids(), ids);
}

void RelayTest::movesWhatAnEarlierRunLeft()
{
    TestDatabase database(m_databases, engine());
    const auto ids = numbered(3);
    for (const auto& id : ids)
        VERIFY_OK(record(*database, id));
    database.open();
    Inbox inbox;
    Relay relay(
        *database, "test", [&](auto rows) { return inbox.take(rows); }, *m_log, m_quick);
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids(), ids);
}

void RelayTest::aReceiverThatFailsInTheMiddleGetsEachEventOnce()
{
    TestDatabase database(m_databases, engine());
    Inbox inbox;
    std::atomic<int> calls{0};
    const auto receiver = [&](std::span<const OutboxRow> rows) -> core::Result<std::int64_t> {
        const int call = calls++;
        // Takes a part and says so; takes a part, and the answer is lost; refuses; takes all.
        const auto position = inbox.take(rows, call % 4 == 3 ? SIZE_MAX : call % 4 == 2 ? 0 : 7);
        if (call % 4 == 0)
            return position;
        return call % 4 == 3 ? position : core::Result<std::int64_t>(core::internalError("lost"));
    };
    const auto ids = numbered(300);
    for (const auto& id : ids)
        VERIFY_OK(record(*database, id));
    Relay relay(*database, "test", receiver, *m_log, m_quick);
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids(), ids);
    QVERIFY(calls > 3);
}

void RelayTest::aReceiverThatThrowsIsTriedAgain()
{
    TestDatabase database(m_databases, engine());
    Inbox inbox;
    std::atomic<int> calls{0};
    Relay relay(
        *database, "test",
        [&](auto rows) -> core::Result<std::int64_t> {
            if (calls++ == 0)
                throw std::runtime_error("thrown");
            return inbox.take(rows);
        },
        *m_log, m_quick);
    VERIFY_OK(record(*database, "one"));
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids().size(), std::size_t(1));
}

void RelayTest::discardsNothingThatItDidNotOffer()
{
    TestDatabase database(m_databases, engine());
    std::promise<void> hold;
    auto held = hold.get_future().share();
    std::atomic<int> offered{0};
    Relay relay(
        *database, "test",
        [&](std::span<const OutboxRow> rows) -> core::Result<std::int64_t> {
            offered += static_cast<int>(rows.size());
            held.wait();
            return 1000;
        },
        *m_log, m_quick);
    VERIFY_OK(record(*database, "first"));
    QTRY_COMPARE(offered.load(), 1);
    VERIFY_OK(record(*database, "second"));
    hold.set_value();
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(offered.load(), 2);
}

void RelayTest::aBlockedReceiverBlocksNoWriter()
{
    TestDatabase database(m_databases, engine());
    std::promise<void> hold;
    auto held = hold.get_future().share();
    std::atomic<bool> blocked{false};
    Inbox inbox;
    Relay relay(
        *database, "test",
        [&](auto rows) {
            blocked = true;
            held.wait();
            return inbox.take(rows);
        },
        *m_log, m_quick);
    const auto ids = numbered(50);
    VERIFY_OK(record(*database, ids.front()));
    QTRY_VERIFY(blocked.load());
    for (std::size_t i = 1; i < ids.size(); ++i)
        VERIFY_OK(record(*database, ids[i]));
    hold.set_value();
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids(), ids);
}

void RelayTest::stopsAmidWork()
{
    TestDatabase database(m_databases, engine());
    Inbox inbox;
    for (const auto& id : numbered(20))
        VERIFY_OK(record(*database, id));
    for (int round = 0; round < 20; ++round) {
        RelayOptions one = m_quick;
        one.batch = 1;
        Relay relay(
            *database, "test", [&](auto rows) { return inbox.take(rows); }, *m_log, one);
    }
    Relay failing(*database, "test", [](auto) -> core::Result<std::int64_t> { return core::internalError("never"); },
                  *m_log, {256, std::chrono::hours(1), std::chrono::hours(1)});
    failing.stop();
    failing.stop();
    Relay last(
        *database, "test", [&](auto rows) { return inbox.take(rows); }, *m_log, m_quick);
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids(), numbered(20));
}

void RelayTest::tellsItsLag()
{
    TestDatabase database(m_databases, engine());
    Relay relay(
        *database, "test", [](auto) -> core::Result<std::int64_t> { return core::internalError("never"); }, *m_log,
        m_quick);
    VERIFY_OK(record(*database, "one"));
    VERIFY_OK(record(*database, "two"));
    const auto lag = relay.lag(soon());
    VERIFY_OK(lag);
    QCOMPARE(lag->waiting, 2);
    QVERIFY(lag->oldest < std::chrono::seconds(60));
}

/// Another program's transaction is not bound by our writer's lock: it draws the lower number and commits later.
void RelayTest::whatCommitsLateIsNotPassedOver()
{
    if (engine() == Engine::sqlite)
        QSKIP("SQLite has one writer at a time, whoever writes.");
    TestDatabase database(m_databases, engine());
    Inbox inbox;
    Relay relay(
        *database, "test", [&](auto rows) { return inbox.take(rows); }, *m_log, m_quick);
    PGconn* const late = PQconnectdb(database.name().c_str());
    const auto run = [&](const char* sql) {
        PGresult* const result = PQexec(late, sql);
        const bool good = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        return good;
    };
    QVERIFY(run("BEGIN"));
    QVERIFY(run("INSERT INTO outbox (id, topic, payload, created) VALUES ('late', 'audit', '{}', '')"));
    VERIFY_OK(record(*database, "early"));
    QTRY_COMPARE(inbox.ids(), std::vector<std::string>{"early"});
    QVERIFY(run("COMMIT"));
    PQfinish(late);
    VERIFY_OK(record(*database, "next"));
    QTRY_COMPARE(waiting(database), 0);
    QCOMPARE(inbox.ids(), (std::vector<std::string>{"early", "late", "next"}));
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::RelayTest)
#include "RelayTest.moc"
