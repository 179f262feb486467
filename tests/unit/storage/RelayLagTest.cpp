#include "backend/storage/Relay.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <atomic>

namespace bloomzy::storage {

/// How far a relay is behind, which it says without asking a database.
class RelayLagTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void isNotBehindWhereNothingWaits();
    void isAsFarBehindAsTheOldestEventIsOld();

private:
    std::unique_ptr<core::Log> m_log = core::makeStderrLog(core::LogLevel::error);
    RelayOptions m_quick{256, std::chrono::milliseconds(1), std::chrono::milliseconds(4)};
};

namespace {

core::Result<void> recordAged(Database& database, const std::string& id, std::string_view created)
{
    return database.write(
        Lane::interactive,
        [&](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.record({id, "audit", "{}"}));
            BLOOMZY_CHECK(
                transaction.execute("UPDATE outbox SET created = ? WHERE id = ?", {created, std::string_view(id)}));
            return {};
        },
        soon());
}

} // namespace

void RelayLagTest::isNotBehindWhereNothingWaits()
{
    TestDatabase database(m_databases, engine());
    std::atomic<int> moved{0};
    const auto receiver = [&](std::span<const OutboxRow> rows) -> core::Result<std::int64_t> {
        moved += int(rows.size());
        return rows.back().sequence;
    };
    Relay relay(*database, "test", receiver, *m_log, m_quick);
    QCOMPARE(relay.behind().count(), 0);
    VERIFY_OK(recordAged(*database, "ahead", "2999-01-01T00:00:00.000000Z"));
    QTRY_COMPARE(moved.load(), 1);
    QTRY_COMPARE(relay.behind().count(), 0);
}

void RelayLagTest::isAsFarBehindAsTheOldestEventIsOld()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(recordAged(*database, "old", "2026-01-01T00:00:00.000000Z"));
    std::atomic<bool> shut{true};
    const auto receiver = [&](std::span<const OutboxRow> rows) -> core::Result<std::int64_t> {
        return shut ? core::Result<std::int64_t>(core::internalError("shut")) : rows.back().sequence;
    };
    Relay relay(*database, "test", receiver, *m_log, m_quick);
    QTRY_VERIFY(relay.behind() > std::chrono::hours(24));
    VERIFY_OK(recordAged(*database, "new", "2026-11-30T00:00:00.000000Z"));
    QVERIFY(relay.behind() > std::chrono::hours(24));
    shut = false;
    QTRY_COMPARE(relay.behind().count(), 0);
    QTRY_COMPARE(database.number("SELECT COUNT(*) FROM outbox"), 0);
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::RelayLagTest)
#include "RelayLagTest.moc"
