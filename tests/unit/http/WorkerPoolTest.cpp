#include "backend/http/WorkerPool.h"

#include "backend/http/JobWaits.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using bloomzy::http::JobWaits;
using bloomzy::http::WorkerPool;

class WorkerPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBeyondItsBounds()
    {
        std::counting_semaphore<> gate{0};
        std::atomic<int> begun{0};
        std::atomic<int> done{0};
        const auto job = [&] {
            ++begun;
            gate.acquire();
            ++done;
        };
        WorkerPool pool(2, 3);
        QVERIFY(pool.post(job));
        QVERIFY(pool.post(job));
        QTRY_COMPARE(begun.load(), 2);
        for (int i = 0; i < 3; ++i)
            QVERIFY(pool.post(job));
        QCOMPARE(pool.queueLength(), std::size_t{3});
        QVERIFY(!pool.post(job));
        gate.release(5);
        pool.stop();
        QCOMPARE(done.load(), 5);
    }

    void jobsThatBlockKeepNoOtherWaiting()
    {
        constexpr int blocked = 3;
        std::counting_semaphore<> gate{0};
        std::atomic<int> begun{0};
        std::atomic<int> done{0};
        WorkerPool pool(blocked + 1, 1000);
        for (int i = 0; i < blocked; ++i)
            QVERIFY(pool.post([&] { ++begun, gate.acquire(); }));
        for (int i = 0; i < 500; ++i)
            QVERIFY(pool.post([&] { ++done; }));
        QTRY_COMPARE(begun.load(), blocked);
        QTRY_COMPARE(done.load(), 500);
        gate.release(blocked);
    }

    /// While the first works, which here is a wait of 10 ms, the second does not begin. It may once it has waited for
    /// 50, so on a machine that was busy elsewhere a try says nothing.
    void runsNoMoreAtOnceThanItMay()
    {
        using namespace std::chrono_literals;
        for (int tries = 0; tries < 50; ++tries) {
            std::binary_semaphore secondBegan{0};
            std::binary_semaphore secondEnded{0};
            bool together = false;
            WorkerPool pool(4, 10, 1);
            const JobWaits saysNothing; // on a thread that is not the pool's
            const auto begin = std::chrono::steady_clock::now();
            QVERIFY(pool.post([&] { together = secondBegan.try_acquire_for(10ms); }));
            QVERIFY(pool.post([&] { secondBegan.release(), secondEnded.release(); }));
            QVERIFY(secondEnded.try_acquire_for(10s));
            const auto took = std::chrono::steady_clock::now() - begin;
            pool.stop();
            if (took > 40ms)
                continue;
            QVERIFY(!together);
            return;
        }
        QFAIL("no try was quick enough");
    }

    void aJobThatWaitsLetsAnotherRun()
    {
        std::counting_semaphore<> gate{0};
        std::atomic<int> waited{0};
        WorkerPool pool(4, 10, 1);
        for (int i = 0; i < 3; ++i)
            QVERIFY(pool.post([&] {
                const JobWaits waits;
                const JobWaits within;
                gate.acquire();
                ++waited;
            }));
        std::atomic<int> done{0};
        QVERIFY(pool.post([&] { ++done; }));
        QTRY_COMPARE(done.load(), 1);
        QCOMPARE(waited.load(), 0);
        gate.release(3);
        pool.stop();
        QCOMPARE(waited.load(), 3);
    }

    void aJobThatWaitsWithoutSayingSoDelaysOthersOnly()
    {
        std::counting_semaphore<> gate{0};
        std::atomic<bool> begun{false};
        std::atomic<int> done{0};
        WorkerPool pool(4, 1000, 1);
        QVERIFY(pool.post([&] { begun = true, gate.acquire(); }));
        QTRY_VERIFY(begun);
        QVERIFY(pool.post([&] { ++done; }));
        QVERIFY(pool.post([&] { ++done; }));
        QTRY_COMPARE(done.load(), 2);
        gate.release();
    }

    void refusesAfterStop()
    {
        std::atomic<int> done{0};
        WorkerPool pool(2, 100);
        for (int i = 0; i < 50; ++i)
            QVERIFY(pool.post([&] { ++done; }));
        pool.stop();
        QCOMPARE(done.load(), 50);
        QVERIFY(!pool.post([&] { ++done; }));
        pool.stop();
        QCOMPARE(done.load(), 50);
    }
};

BLOOMZY_TEST(WorkerPoolTest)
#include "WorkerPoolTest.moc"
