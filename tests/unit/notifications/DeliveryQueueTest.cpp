#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/notifications/QueueFixture.h"

using namespace bloomzy;
using namespace std::chrono_literals;
using notifications::AttemptOutcome;
using notifications::DeliveryState;

/// What becomes of a notification, on each engine.
class DeliveryQueueTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = m_databases.create(engine(), notifications::migrations(engine())); }
    void cleanup() { m_database.reset(); }
    void whatIsRefusedLeavesNothing();
    void whatIsRolledBackIsNotTold();
    void theSameIsToldOnce();
    void aLostLeaseSettlesNothing();
    void aLeaseThatEndsIsMadeAgainWithTheSameId();
    void oneLeaseForAChannel();
    void triesAgainLaterAndLater();
    void neverIsDeadAtOnce();
    void theLastTryIsDead();
    void whatEndsItsServerIsDeadInTheEnd();
    void aDeadOneIsBegunAnew();
    void aClockThatIsSetBackLengthensNoWait();
    void goesInOrderOfWhatIsDue();
    void keepsALogOfTries();

private:
    std::unique_ptr<storage::Database> m_database;
};

void DeliveryQueueTest::whatIsRefusedLeavesNothing()
{
    QueueFixture f(*m_database);
    QVERIFY(f.put(f.notification("Disk\r\nBcc: eve@example.org")).has_error());
    QVERIFY(f.put(f.notification(), {}).has_error());
    QCOMPARE(f.rows("notifications") + f.rows("deliveries"), 0);
    QVERIFY(!f.lease());
}

void DeliveryQueueTest::whatIsRolledBackIsNotTold()
{
    QueueFixture f(*m_database);
    const auto told = f.notification();
    const auto refused = f.write([&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(f.queue.put(transaction, told, f.to()));
        return core::invalid("", "no", "No.");
    });
    QVERIFY(refused.has_error());
    QVERIFY(!f.lease());
    QVERIFY(f.put(told).has_value());
    QVERIFY(f.lease().has_value());
}

void DeliveryQueueTest::theSameIsToldOnce()
{
    QueueFixture f(*m_database);
    auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    told.subject = "Another subject";
    QVERIFY(f.put(told, f.to(2)).has_value());
    QCOMPARE(f.rows("deliveries"), 1);
    const auto lease = f.lease();
    QCOMPARE(lease->notification.subject, std::string("Disk nearly full"));
    QVERIFY(f.settle(*lease, AttemptOutcome::delivered));
    QVERIFY(f.put(told).has_value());
    QVERIFY(!f.lease());
}

void DeliveryQueueTest::aLostLeaseSettlesNothing()
{
    QueueFixture f(*m_database);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    const auto first = f.lease();
    f.clock.advance(121s);
    const auto second = f.lease();
    QVERIFY(first && second && first->token != second->token);
    QVERIFY(!f.settle(*first, AttemptOutcome::never));
    QCOMPARE(f.delivery(told.id).state, DeliveryState::leased);
    QVERIFY(f.settle(*second, AttemptOutcome::delivered));
    QVERIFY(!f.settle(*second, AttemptOutcome::never));
    QCOMPARE(f.delivery(told.id).state, DeliveryState::delivered);
}

void DeliveryQueueTest::aLeaseThatEndsIsMadeAgainWithTheSameId()
{
    QueueFixture f(*m_database);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    const auto first = f.lease();
    QVERIFY(!f.lease());
    f.clock.advance(119s);
    QVERIFY(!f.lease());
    f.clock.advance(1s);
    const auto second = f.lease();
    QVERIFY(second.has_value());
    QCOMPARE(second->delivery.id, first->delivery.id);
    QCOMPARE(second->createdAt, first->createdAt);
    const auto log = f.attempts(second->delivery.id);
    QCOMPARE(log.size(), std::size_t{1});
    QCOMPARE(log.front().outcome, AttemptOutcome::lost);
}

void DeliveryQueueTest::oneLeaseForAChannel()
{
    QueueFixture f(*m_database);
    for (const int channel : {1, 1, 2})
        QVERIFY(f.put(f.notification(), f.to(channel)).has_value());
    const auto first = f.lease();
    const auto second = f.lease();
    QVERIFY(first && second && first->delivery.to.channel != second->delivery.to.channel);
    QVERIFY(!f.lease());
    const auto& ofFirst = first->delivery.to.channel == f.channel(1) ? *first : *second;
    QVERIFY(f.settle(ofFirst, AttemptOutcome::later));
    const auto third = f.lease();
    QVERIFY(third && third->delivery.to.channel == f.channel(1) && third->delivery.id != ofFirst.delivery.id);
}

void DeliveryQueueTest::triesAgainLaterAndLater()
{
    QueueFixture f(*m_database, {.retry = {10s, 100s, 60}});
    QVERIFY(f.put(f.notification()).has_value());
    for (const auto whole : {10s, 20s, 40s, 80s, 100s, 100s}) {
        const auto lease = f.lease();
        QVERIFY(lease.has_value() && f.settle(*lease, AttemptOutcome::later));
        f.clock.advance(whole / 2 - 1s);
        QVERIFY(!f.lease());
        const auto left = f.queue.untilNextDue(test::soon()).value();
        QVERIFY(left && *left > 0s && *left <= whole / 2 + 1s);
        f.clock.advance(whole / 2 + 1s);
    }
    const auto lease = f.lease();
    QVERIFY(f.settle(*lease, AttemptOutcome::later, "Not now.", 90s));
    f.clock.advance(89s);
    QVERIFY(!f.lease());
}

void DeliveryQueueTest::neverIsDeadAtOnce()
{
    QueueFixture f(*m_database);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    QVERIFY(f.settle(*f.lease(), AttemptOutcome::never, "No such receiver."));
    const auto dead = f.delivery(told.id);
    QCOMPARE(dead.state, DeliveryState::dead);
    QCOMPARE(dead.detail, std::string("No such receiver."));
    f.clock.advance(1000h);
    QVERIFY(!f.lease());
    QVERIFY(f.log.text().find("given up") != std::string::npos);
    QVERIFY(f.log.text().find("ada@example.org") == std::string::npos);
}

void DeliveryQueueTest::theLastTryIsDead()
{
    QueueFixture f(*m_database, {.retry = {1s, 1s, 3}});
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(f.delivery(told.id).state, DeliveryState::waiting);
        QVERIFY(f.settle(*f.lease(), AttemptOutcome::later));
        f.clock.advance(1s);
    }
    QCOMPARE(f.delivery(told.id).state, DeliveryState::dead);
    QCOMPARE(f.delivery(told.id).attempts, 3);
}

/// A notification whose making ends the server each time does not do so for ever.
void DeliveryQueueTest::whatEndsItsServerIsDeadInTheEnd()
{
    QueueFixture f(*m_database, {.retry = {1s, 1s, 3}});
    const auto poison = f.notification();
    QVERIFY(f.put(poison).has_value());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(f.lease().has_value());
        f.clock.advance(120s);
    }
    const auto other = f.notification();
    QVERIFY(f.put(other).has_value());
    const auto lease = f.lease();
    QVERIFY(lease && lease->notification.id == other.id);
    QCOMPARE(f.delivery(poison.id).state, DeliveryState::dead);
    QCOMPARE(f.attempts(f.delivery(poison.id).id).size(), std::size_t{3});
}

void DeliveryQueueTest::aDeadOneIsBegunAnew()
{
    QueueFixture f(*m_database);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    const std::string id = f.delivery(told.id).id;
    const auto revive = [&] { return f.write([&](auto& transaction) { return f.queue.revive(transaction, id); }); };
    const auto discard = [&] { return f.write([&](auto& transaction) { return f.queue.discard(transaction, id); }); };
    QVERIFY(revive().has_error() && discard().has_error());
    QCOMPARE(f.delivery(told.id).state, DeliveryState::waiting);
    QVERIFY(f.settle(*f.lease(), AttemptOutcome::never));
    QVERIFY(revive().has_value());
    const auto lease = f.lease();
    QVERIFY(lease && lease->delivery.id == id && lease->delivery.attempts == 1);
    QVERIFY(f.settle(*lease, AttemptOutcome::never));
    QCOMPARE(f.attempts(id).back().number, 2);
    QVERIFY(discard().has_value());
    QCOMPARE(f.rows("notifications") + f.rows("deliveries") + f.rows("delivery_attempts"), 0);
}

void DeliveryQueueTest::aClockThatIsSetBackLengthensNoWait()
{
    QueueFixture f(*m_database);
    QVERIFY(f.put(f.notification()).has_value());
    f.clock.advance(-48h);
    const auto first = f.lease();
    QVERIFY(first && f.settle(*first, AttemptOutcome::later));
    f.clock.advance(-48h);
    // Now with a lease on it.
    QVERIFY(f.lease().has_value());
    QVERIFY(!f.lease());
    f.clock.advance(-48h);
    const auto last = f.lease();
    QVERIFY(last && f.settle(*last, AttemptOutcome::delivered));
}

void DeliveryQueueTest::goesInOrderOfWhatIsDue()
{
    QueueFixture f(*m_database);
    std::vector<std::string> told;
    for (int i = 0; i < 5; ++i) {
        const auto one = f.notification();
        told.push_back(one.id);
        QVERIFY(f.put(one).has_value());
        f.clock.advance(1s);
    }
    std::vector<std::string> made;
    while (const auto lease = f.lease()) {
        made.push_back(lease->notification.id);
        QVERIFY(f.settle(*lease, AttemptOutcome::delivered));
    }
    QCOMPARE(made, told);
}

void DeliveryQueueTest::keepsALogOfTries()
{
    QueueFixture f(*m_database, {.retry = {1s, 1s, 9}});
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    const std::string begin = core::formatTime(f.clock.now());
    const auto first = f.lease();
    f.clock.advance(3s);
    QVERIFY(f.settle(*first, AttemptOutcome::later, std::string(1000, 'x') + "\xc3"));
    f.clock.advance(2s);
    QVERIFY(f.settle(*f.lease(), AttemptOutcome::delivered));
    const auto log = f.attempts(first->delivery.id);
    QCOMPARE(log.size(), std::size_t{2});
    QCOMPARE(log[0].outcome, AttemptOutcome::later);
    QCOMPARE(log[0].beganAt, begin);
    QCOMPARE(log[0].endedAt, core::formatTime(f.clock.now() - 2s));
    QCOMPARE(log[0].detail, std::string(500, 'x'));
    QCOMPARE(log[1].outcome, AttemptOutcome::delivered);
    QCOMPARE(f.delivery(told.id).detail, std::string());
}

BLOOMZY_TEST(DeliveryQueueTest)
#include "DeliveryQueueTest.moc"
