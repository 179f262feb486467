#include "backend/storage/Idempotency.h"

#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <atomic>

namespace bloomzy::storage {

class MovableClock : public core::Clock
{
public:
    [[nodiscard]] core::Time now() const override { return core::Time(std::chrono::microseconds(m_now)); }
    void advance(std::chrono::microseconds by) { m_now += by.count(); }

private:
    std::atomic<std::int64_t> m_now{1'795'000'000'000'000};
};

class IdempotencyTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsKeptOnceForAKey();
    void anAnswerOfARefusedChangeIsNotKept();
    void keysBelongToTheirOwners();
    void forgetsWhatAPersonGot();
    void forgetsAfterADay();
    void forgetsWhatAClockAheadWrote();
    void givesBackWhatItKept();
};

namespace {

const IdempotentAnswer created{"hash", 201, "\"1\"", "/api/v1/plants/1", "{\"id\":\"1\"}"};

core::Result<void> keep(Database& database, std::string_view owner, std::string_view key)
{
    return database.write(
        Lane::interactive, [&](Transaction& transaction) { return keepAnswer(transaction, owner, key, created); },
        soon());
}

std::optional<IdempotentAnswer> find(Database& database, std::string_view owner, std::string_view key)
{
    const auto found = readValue<std::optional<IdempotentAnswer>>(
        database, soon(), [&](Snapshot& snapshot) { return findAnswer(snapshot, owner, key); });
    return found.has_value() ? *found : std::nullopt;
}

} // namespace

void IdempotencyTest::anAnswerIsKeptOnceForAKey()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(keep(*database, "anna", "key"));
    COMPARE_CODE(keep(*database, "anna", "key"), conflict);
    QCOMPARE(database.number("SELECT COUNT(*) FROM idempotency"), 1);
}

void IdempotencyTest::anAnswerOfARefusedChangeIsNotKept()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("taken"));
    COMPARE_CODE(database->write(
                     Lane::interactive,
                     [](Transaction& transaction) -> core::Result<void> {
                         BLOOMZY_CHECK(keepAnswer(transaction, "anna", "key", created));
                         return TestDatabase::adding("taken")(transaction);
                     },
                     soon()),
                 conflict);
    QVERIFY(!find(*database, "anna", "key"));
}

void IdempotencyTest::keysBelongToTheirOwners()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(keep(*database, "anna", "key"));
    QVERIFY(!find(*database, "ben", "key"));
    QVERIFY(!find(*database, "anna", "KEY"));
    VERIFY_OK(keep(*database, "ben", "key"));
}

void IdempotencyTest::forgetsWhatAPersonGot()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(keep(*database, "anna", "key"));
    VERIFY_OK(keep(*database, "bela", "key"));
    const auto forget = [&](std::string_view owner, std::string_view text) {
        return database->write(
            Lane::interactive, [&](Transaction& transaction) { return forgetAnswers(transaction, owner, text); },
            soon());
    };
    VERIFY_OK(forget("anna", "%"));
    QVERIFY(!find(*database, "anna", "key"));
    QVERIFY(find(*database, "bela", "key"));
    VERIFY_OK(forget("anna", "\"id\":\"1\""));
    QVERIFY(!find(*database, "bela", "key"));
}

void IdempotencyTest::forgetsAfterADay()
{
    const auto clock = std::make_shared<MovableClock>();
    TestDatabase::Options options;
    options.clock = clock;
    TestDatabase database(m_databases, engine(), options);
    VERIFY_OK(keep(*database, "anna", "key"));
    clock->advance(idempotencyAge);
    QVERIFY(find(*database, "anna", "key"));
    clock->advance(std::chrono::seconds(1));
    QVERIFY(!find(*database, "anna", "key"));
    VERIFY_OK(keep(*database, "anna", "other"));
    QCOMPARE(database.number("SELECT COUNT(*) FROM idempotency"), 1);
    VERIFY_OK(keep(*database, "anna", "key"));
}

void IdempotencyTest::forgetsWhatAClockAheadWrote()
{
    const auto clock = std::make_shared<MovableClock>();
    TestDatabase::Options options;
    options.clock = clock;
    TestDatabase database(m_databases, engine(), options);
    const auto decade = std::chrono::hours(24 * 3650);
    clock->advance(decade);
    VERIFY_OK(keep(*database, "anna", "key"));
    clock->advance(-std::chrono::hours(1));
    QVERIFY(find(*database, "anna", "key"));
    clock->advance(-decade);
    QVERIFY(!find(*database, "anna", "key"));
    VERIFY_OK(keep(*database, "anna", "key"));
    QCOMPARE(database.number("SELECT COUNT(*) FROM idempotency"), 1);
}

void IdempotencyTest::givesBackWhatItKept()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(keep(*database, "anna", "key"));
    const auto found = find(*database, "anna", "key");
    QVERIFY(found);
    QCOMPARE(found->requestHash, created.requestHash);
    QCOMPARE(found->status, created.status);
    QCOMPARE(found->etag, created.etag);
    QCOMPARE(found->location, created.location);
    QCOMPARE(found->body, created.body);
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::IdempotencyTest)
#include "IdempotencyTest.moc"
