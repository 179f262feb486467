#include "backend/http/limits/ByteBudget.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <thread>
#include <vector>

using bloomzy::http::ByteBudget;

class ByteBudgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMoreThanThereIs()
    {
        ByteBudget budget(100);
        ByteBudget::Share first(budget);
        ByteBudget::Share second(budget);
        QVERIFY(first.grow(60));
        QVERIFY(!second.grow(41));
        QCOMPARE(budget.used(), std::size_t{60});
        QVERIFY(second.grow(40));
        QVERIFY(!first.grow(1));
    }

    void givesBackWhatAShareHeld()
    {
        ByteBudget budget(100);
        {
            ByteBudget::Share share(budget);
            QVERIFY(share.grow(70));
            const ByteBudget::Share moved(std::move(share));
            QCOMPARE(budget.used(), std::size_t{70});
        }
        QCOMPARE(budget.used(), std::size_t{0});
    }

    void holdsAmongThreads()
    {
        ByteBudget budget(1'000);
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 10'000; ++n) {
                    ByteBudget::Share share(budget);
                    (void)share.grow(400);
                }
            });
        threads.clear();
        QCOMPARE(budget.used(), std::size_t{0});
        ByteBudget::Share all(budget);
        QVERIFY(all.grow(1'000));
    }
};

BLOOMZY_APPLESS_TEST(ByteBudgetTest)
#include "ByteBudgetTest.moc"
