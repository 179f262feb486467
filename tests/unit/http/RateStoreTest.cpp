#include "backend/http/limits/RateStore.h"

#include "tests/support/TestMain.h"
#include "tests/unit/http/RateStart.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

using namespace bloomzy::http;
using bloomzy::test::start;
using namespace std::chrono_literals;

namespace {

using Make = std::function<std::unique_ptr<RateStore>()>;

constexpr Rate slowRate{10, 5}; // a unit each 200 ms, all of them in 2 s

int takenOf(RateStore& store, std::string_view caller, int attempts, RateStore::Time now,
            const Rate& allowed = slowRate)
{
    int taken = 0;
    for (int i = 0; i < attempts; ++i)
        taken += store.take(caller, allowed, 1, now).taken;
    return taken;
}

} // namespace
Q_DECLARE_METATYPE(Make)

/// What every RateStore does; one more filling is one more row.
class RateStoreTest : public QObject
{
    Q_OBJECT

private:
    static void fillings()
    {
        QTest::addColumn<Make>("make");
        QTest::newRow("memory") << Make([] { return makeMemoryRateStore(); });
    }
    [[nodiscard]] static std::unique_ptr<RateStore> store()
    {
        QFETCH_GLOBAL(Make, make);
        return make();
    }

private Q_SLOTS:
    void initTestCase_data() { fillings(); }

    void refusesWhatExceedsTheBurst()
    {
        const auto kept = store();
        QCOMPARE(takenOf(*kept, "a", 25, start), 10);
        const Balance refused = kept->take("a", slowRate, 1, start);
        QVERIFY(!refused.taken);
        QCOMPARE(refused.remaining, 0U);
        QCOMPARE(refused.wait, std::chrono::nanoseconds(200ms));
        QCOMPARE(refused.untilFull, std::chrono::nanoseconds(2s));
    }

    void takesNothingWhenItRefuses()
    {
        const auto kept = store();
        QVERIFY(kept->take("a", slowRate, 8, start).taken);
        for (int i = 0; i < 100; ++i)
            QVERIFY(!kept->take("a", slowRate, 3, start).taken);
        QCOMPARE(kept->take("a", slowRate, 3, start).wait, std::chrono::nanoseconds(200ms));
        QVERIFY(kept->take("a", slowRate, 2, start).taken);
    }

    void letsInWhoWaitedAsTold()
    {
        const auto kept = store();
        QVERIFY(kept->take("a", slowRate, 10, start).taken);
        const auto wait = kept->take("a", slowRate, 4, start).wait;
        QVERIFY(!kept->take("a", slowRate, 4, start + wait - 1ns).taken);
        QVERIFY(kept->take("a", slowRate, 4, start + wait).taken);
        QVERIFY(!kept->take("a", slowRate, 1, start + wait).taken);
    }

    void givesNoMoreThanTheRateOverTime()
    {
        const auto kept = store();
        int taken = 0;
        for (int i = 0; i <= 10'000; ++i) // a try each 10 ms for 100 s
            taken += kept->take("a", slowRate, 1, start + i * 10ms).taken;
        QCOMPARE(taken, 10 + 500);
    }

    void savesUpNoMoreThanTheBurst()
    {
        const auto kept = store();
        QCOMPARE(takenOf(*kept, "a", 10, start), 10);
        QCOMPARE(takenOf(*kept, "a", 50, start + 24h), 10);
    }

    void countsACostAboveTheBurstAsTheBurst()
    {
        const auto kept = store();
        QVERIFY(kept->take("a", slowRate, 4'000'000'000U, start).taken);
        QVERIFY(!kept->take("a", slowRate, 4'000'000'000U, start).taken);
        QVERIFY(kept->take("a", slowRate, 4'000'000'000U, start + 2s).taken);
    }

    void keepsCallersApart()
    {
        const auto kept = store();
        QCOMPARE(takenOf(*kept, "address:192.0.2.1", 20, start), 10);
        QCOMPARE(takenOf(*kept, "address:192.0.2.2", 20, start), 10);
        QCOMPARE(takenOf(*kept, "account:192.0.2.1", 20, start), 10);
    }

    void tellsWhatIsLeft()
    {
        const auto kept = store();
        const Balance balance = kept->take("a", slowRate, 3, start);
        QVERIFY(balance.taken);
        QCOMPARE(balance.remaining, 7U);
        QCOMPARE(balance.wait, 0ns);
        QCOMPARE(balance.untilFull, std::chrono::nanoseconds(600ms));
        QCOMPARE(kept->take("a", slowRate, 0, start + 500ms).remaining, 9U);
    }

    void bearsTimesThatComeInAnotherOrder()
    {
        const auto kept = store();
        QCOMPARE(takenOf(*kept, "a", 10, start + 1s), 10);
        QCOMPARE(takenOf(*kept, "a", 10, start), 0);
        QCOMPARE(takenOf(*kept, "a", 20, start + 3s), 10);
    }

    void followsARateThatWasLowered()
    {
        const auto kept = store();
        QCOMPARE(takenOf(*kept, "a", 1'000, start, {1'000, 1}), 1'000);
        QVERIFY(!kept->take("a", slowRate, 1, start).taken);
        QVERIFY(kept->take("a", slowRate, 1, start + 200ms).taken);
    }

    void givesThreadsTogetherNoMoreThanOne()
    {
        const auto kept = store();
        std::atomic<int> taken = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] { taken += takenOf(*kept, "a", 5'000, start, {3'000, 1}); });
        }
        QCOMPARE(taken.load(), 3'000);
    }
};

BLOOMZY_APPLESS_TEST(RateStoreTest)
#include "RateStoreTest.moc"
