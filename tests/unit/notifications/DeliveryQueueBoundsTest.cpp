#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/notifications/QueueFixture.h"

#include <random>
#include <set>

using namespace bloomzy;
using namespace std::chrono_literals;
using notifications::AttemptOutcome;
using notifications::DeliveryState;

/// How much the queue keeps, and that it loses nothing of it.
class DeliveryQueueBoundsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = m_databases.create(engine(), notifications::migrations(engine())); }
    void cleanup() { m_database.reset(); }
    void refusesMoreThanItMayHold();
    void forgetsTheOldAndTheMany();
    void forgetsAPerson();
    void aRandomHistoryLosesNothing();

private:
    std::unique_ptr<storage::Database> m_database;
};

void DeliveryQueueBoundsTest::refusesMoreThanItMayHold()
{
    QueueFixture f(*m_database, {.mostOpen = 3});
    const auto two = std::vector<notifications::Recipient>{f.to(1).front(), f.to(2).front()};
    QVERIFY(f.put(f.notification(), two).has_value());
    const auto more = f.notification();
    const auto refused = f.put(more, two);
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::unavailable);
    QVERIFY(refused.error().retryAfter.has_value());
    QCOMPARE(f.rows("notifications"), 1);
    const auto lease = f.lease();
    QVERIFY(f.put(more, two).has_error()); // leased ones count too
    QVERIFY(f.settle(*lease, AttemptOutcome::delivered));
    QVERIFY(f.put(more, two).has_value());
    QCOMPARE(f.deliveries(more.id).size(), std::size_t{2});
}

void DeliveryQueueBoundsTest::forgetsTheOldAndTheMany()
{
    QueueFixture f(*m_database, {.mostDelivered = 2, .mostDead = 1, .kept = 1h});
    const auto end = [&](AttemptOutcome outcome) {
        QVERIFY(f.put(f.notification()).has_value());
        QVERIFY(f.settle(*f.lease(), outcome));
        f.clock.advance(1s);
    };
    for (int i = 0; i < 4; ++i) {
        end(AttemptOutcome::delivered);
        end(AttemptOutcome::never);
    }
    const auto waiting = f.notification();
    QVERIFY(f.put(waiting).has_value());
    QVERIFY(f.queue.prune(test::soon()).has_value());
    QCOMPARE(f.rows("deliveries"), 4);
    QCOMPARE(f.rows("notifications"), 4);
    QCOMPARE(f.rows("delivery_attempts"), 3);
    f.clock.advance(2h);
    QVERIFY(f.queue.prune(test::soon()).has_value());
    QCOMPARE(f.rows("deliveries"), 1);
    QCOMPARE(f.delivery(waiting.id).state, DeliveryState::waiting);
}

void DeliveryQueueBoundsTest::forgetsAPerson()
{
    QueueFixture f(*m_database);
    const std::string ada = f.channel(8);
    const auto shared = f.notification();
    const auto own = f.notification();
    QVERIFY(f.put(shared, {{f.channel(1), "ada@example.org", ada}, {f.channel(1), "ops@example.org"}}).has_value());
    QVERIFY(f.put(own, {{f.channel(1), "ada@example.org", ada}}).has_value());
    QVERIFY(f.queue.erase("", test::soon()).has_value());
    QCOMPARE(f.rows("deliveries"), 3);
    for (int i = 0; i < 2; ++i)
        QVERIFY(f.queue.erase(ada, test::soon()).has_value());
    QCOMPARE(f.delivery(shared.id).to.address, std::string("ops@example.org"));
    QVERIFY(f.deliveries(own.id).empty());
    QCOMPARE(f.rows("notifications"), 1);
}

/// Workers that settle, forget and die at random: each notification is delivered or dead in the end, and while it is
/// neither it becomes due.
void DeliveryQueueBoundsTest::aRandomHistoryLosesNothing()
{
    std::mt19937 random(20'261'130);
    QueueFixture f(*m_database, {.retry = {1s, 8s, 6}, .lease = 20s});
    std::set<std::string> told;
    std::set<std::string> delivered;
    std::vector<notifications::Lease> held;
    for (int step = 0; step < 400; ++step) {
        const auto dice = random() % 10;
        if (dice < 3 && told.size() < 60) {
            const auto one = f.notification();
            QVERIFY(f.put(one, f.to(1 + int(random() % 3))).has_value());
            told.insert(one.id);
        } else if (dice < 6) {
            if (auto lease = f.lease())
                held.push_back(std::move(*lease));
        } else if (dice < 9 && !held.empty()) {
            const auto outcome = random() % 2 == 0 ? AttemptOutcome::delivered : AttemptOutcome::later;
            if (f.settle(held.back(), outcome) && outcome == AttemptOutcome::delivered)
                QVERIFY(delivered.insert(held.back().notification.id).second);
            held.pop_back();
        } else {
            held.clear(); // the server died
            f.clock.advance(std::chrono::seconds(random() % 30));
        }
    }
    held.clear();
    for (int round = 0; round < 400 && f.queue.untilNextDue(test::soon()).value(); ++round) {
        f.clock.advance(20s);
        while (const auto lease = f.lease())
            if (f.settle(*lease, AttemptOutcome::delivered))
                QVERIFY(delivered.insert(lease->notification.id).second);
    }
    while (const auto lease = f.lease())
        if (f.settle(*lease, AttemptOutcome::delivered))
            QVERIFY(delivered.insert(lease->notification.id).second);
    for (const std::string& id : told)
        QCOMPARE(f.delivery(id).state, delivered.contains(id) ? DeliveryState::delivered : DeliveryState::dead);
    QVERIFY(delivered.size() > told.size() / 2);
}

BLOOMZY_TEST(DeliveryQueueBoundsTest)
#include "DeliveryQueueBoundsTest.moc"
