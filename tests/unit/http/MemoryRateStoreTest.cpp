#include "backend/http/limits/RateStore.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RateStart.h"

#include <QTest>

#include <string>

using namespace bloomzy::http;
using bloomzy::test::start;
using namespace std::chrono_literals;

namespace {

constexpr Rate rate{100, 10};
constexpr std::size_t callers = 1024;

std::string name(int number)
{
    return "address:2001:db8:0:" + std::to_string(number) + "::/64";
}

} // namespace

/// A table of a fixed size, and callers who would like to be forgotten.
class MemoryRateStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgivesNobodyWhoIsPushedOut()
    {
        const auto store = makeMemoryRateStore(callers);
        QVERIFY(store->take("attacker", rate, 100, start).taken);
        // The attacker's other addresses use up as much, ten times what the table holds.
        for (int i = 0; i < int(callers) * 10; ++i)
            (void)store->take(name(i), rate, 100, start);
        QVERIFY(!store->take("attacker", rate, 1, start).taken);
    }

    void keepsWhoUsedMuchAmongManyWhoUseLittle()
    {
        const auto store = makeMemoryRateStore(callers);
        QVERIFY(store->take("attacker", rate, 100, start).taken);
        for (int i = 0; i < int(callers) * 100; ++i)
            (void)store->take(name(i), rate, 1, start);
        QCOMPARE(store->take("attacker", rate, 1, start).wait, std::chrono::nanoseconds(100ms));
    }

    void hasRoomForNewcomersOnceOthersAreWhole()
    {
        const auto store = makeMemoryRateStore(callers);
        for (int i = 0; i < int(callers) * 10; ++i)
            (void)store->take(name(i), rate, 100, start);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(store->take(name(100'000 + i), rate, 1, start + 10s).remaining, 99U);
    }

    void letsANewcomerInWhereOthersUseLittle()
    {
        const auto store = makeMemoryRateStore(callers);
        // As many as ten times the table, each with what a console asks for at once.
        for (int i = 0; i < int(callers) * 10; ++i)
            (void)store->take(name(i), rate, 1, start);
        int refused = 0;
        for (int i = 0; i < 100; ++i)
            refused += store->take(name(100'000 + i), rate, 1, start).taken ? 0 : 1;
        QCOMPARE(refused, 0);
    }

    void takesTheSmallestTable()
    {
        const auto store = makeMemoryRateStore(0);
        QVERIFY(store->take("a", rate, 100, start).taken);
        QVERIFY(!store->take("a", rate, 1, start).taken);
    }
};

BLOOMZY_APPLESS_TEST(MemoryRateStoreTest)
#include "MemoryRateStoreTest.moc"
