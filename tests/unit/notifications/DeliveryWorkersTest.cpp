#include "backend/notifications/DeliveryWorkers.h"

#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/notifications/QueueFixture.h"

#include <atomic>
#include <semaphore>

using namespace bloomzy;
using namespace std::chrono_literals;
using notifications::AttemptOutcome;
using notifications::DeliveryState;
using notifications::DeliveryWorkers;
using notifications::Lease;
using notifications::SendOutcome;

namespace {

constexpr int longWait = 60'000; // ms, on a machine that is busy

/// Long waits that only wake() and stop() end.
const notifications::WorkerOptions patient{.threads = 3, .idle = 600s, .retry = 1ms};

/// A database whose writes fail while it is away.
class AwayDatabase : public storage::Database
{
public:
    explicit AwayDatabase(storage::Database& database)
        : m_database(database)
    {
    }
    storage::Engine engine() const override { return m_database.engine(); }
    core::Result<void> read(const Read& work, storage::Deadline deadline) override
    {
        return m_database.read(work, deadline);
    }
    core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override
    {
        if (isAway) {
            ++refused;
            return core::unavailable("The database is away.", 1s);
        }
        return m_database.write(lane, work, deadline);
    }
    void onOutbox(std::function<void()> listener) override { m_database.onOutbox(std::move(listener)); }
    storage::DatabaseStats stats() const override { return m_database.stats(); }

    std::atomic<bool> isAway{false};
    std::atomic<int> refused{0};

private:
    storage::Database& m_database;
};

} // namespace

/// The threads that make deliveries.
class DeliveryWorkersTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = m_databases.create(engine(), notifications::migrations(engine())); }
    void cleanup() { m_database.reset(); }
    void oneThatHangsHoldsUpNoOtherChannel();
    void stopDoesNotWaitForAReceiver();
    void aSenderThatThrowsIsForLater();
    void whatCannotBeSettledIsTriedAgain();
    void makesWhatAnEarlierRunLeft();
    void makesEachOnce();

private:
    std::unique_ptr<storage::Database> m_database;
};

void DeliveryWorkersTest::oneThatHangsHoldsUpNoOtherChannel()
{
    QueueFixture f(*m_database);
    std::counting_semaphore<> gate{0};
    std::atomic<int> hanging{0};
    std::atomic<int> made{0};
    DeliveryWorkers workers(
        f.queue,
        [&](const Lease& lease, const std::stop_token&) {
            if (lease.delivery.to.channel == f.channel(1)) {
                ++hanging;
                gate.acquire();
            } else {
                ++made;
            }
            return SendOutcome{AttemptOutcome::delivered};
        },
        f.log, patient);
    for (int i = 0; i < 5; ++i)
        QVERIFY(f.put(f.notification(), f.to(1)).has_value());
    workers.wake();
    QTRY_COMPARE_WITH_TIMEOUT(hanging.load(), 1, longWait);
    for (int i = 0; i < 5; ++i)
        QVERIFY(f.put(f.notification(), f.to(2)).has_value());
    workers.wake();
    QTRY_COMPARE_WITH_TIMEOUT(made.load(), 5, longWait);
    QCOMPARE(hanging.load(), 1);
    gate.release(5);
    QTRY_COMPARE_WITH_TIMEOUT(hanging.load(), 5, longWait);
}

void DeliveryWorkersTest::stopDoesNotWaitForAReceiver()
{
    QueueFixture f(*m_database);
    std::atomic<bool> isAsked{false};
    DeliveryWorkers workers(
        f.queue,
        [&](const Lease&, const std::stop_token& stop) {
            std::binary_semaphore end{0};
            const std::stop_callback onStop(stop, [&] { end.release(); });
            isAsked = true;
            end.acquire();
            return SendOutcome{AttemptOutcome::lost};
        },
        f.log, patient);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    workers.wake();
    QTRY_VERIFY_WITH_TIMEOUT(isAsked, longWait);
    workers.stop();
    // Whether it arrived is not known, so it is made again.
    QCOMPARE(f.delivery(told.id).state, DeliveryState::leased);
    f.clock.advance(120s);
    QVERIFY(f.lease().has_value());
}

void DeliveryWorkersTest::aSenderThatThrowsIsForLater()
{
    QueueFixture f(*m_database);
    DeliveryWorkers workers(
        f.queue, [](const Lease&, const std::stop_token&) -> SendOutcome { throw std::runtime_error("broken"); }, f.log,
        patient);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    workers.wake();
    QTRY_COMPARE_WITH_TIMEOUT(f.attempts(f.delivery(told.id).id).size(), std::size_t{1}, longWait);
    QCOMPARE(f.delivery(told.id).state, DeliveryState::waiting);
    QVERIFY(f.log.text().find("broken") != std::string::npos);
}

void DeliveryWorkersTest::whatCannotBeSettledIsTriedAgain()
{
    AwayDatabase link(*m_database);
    QueueFixture f(link);
    DeliveryWorkers workers(
        f.queue,
        [&](const Lease&, const std::stop_token&) {
            link.isAway = true;
            return SendOutcome{AttemptOutcome::delivered};
        },
        f.log, patient);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    workers.wake();
    QTRY_VERIFY_WITH_TIMEOUT(link.refused > 2, longWait);
    QCOMPARE(f.delivery(told.id).state, DeliveryState::leased);
    link.isAway = false;
    QTRY_COMPARE_WITH_TIMEOUT(f.delivery(told.id).state, DeliveryState::delivered, longWait);
}

void DeliveryWorkersTest::makesWhatAnEarlierRunLeft()
{
    QueueFixture f(*m_database);
    const auto told = f.notification();
    QVERIFY(f.put(told).has_value());
    DeliveryWorkers workers(
        f.queue, [](const Lease&, const std::stop_token&) { return SendOutcome{AttemptOutcome::delivered}; }, f.log,
        patient);
    QTRY_COMPARE_WITH_TIMEOUT(f.delivery(told.id).state, DeliveryState::delivered, longWait);
}

void DeliveryWorkersTest::makesEachOnce()
{
    QueueFixture f(*m_database);
    std::mutex mutex;
    std::multiset<std::string> made;
    DeliveryWorkers workers(
        f.queue,
        [&](const Lease& lease, const std::stop_token&) {
            const std::lock_guard lock(mutex);
            made.insert(lease.delivery.id);
            return SendOutcome{AttemptOutcome::delivered};
        },
        f.log, patient);
    for (int i = 0; i < 60; ++i) {
        QVERIFY(f.put(f.notification(), f.to(1 + i % 4)).has_value());
        workers.wake();
    }
    const auto count = [&] {
        const std::lock_guard lock(mutex);
        return made.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t{60}, longWait);
    workers.stop();
    QCOMPARE(std::set<std::string>(made.begin(), made.end()).size(), std::size_t{60});
    QVERIFY(!f.lease());
}

BLOOMZY_TEST(DeliveryWorkersTest)
#include "DeliveryWorkersTest.moc"
