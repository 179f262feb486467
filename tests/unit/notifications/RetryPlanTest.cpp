#include "backend/notifications/RetryPlan.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy::notifications;
using namespace std::chrono_literals;

class RetryPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWithinItsBounds();
    void doublesUntilTheLongest();
    void waitsAsLongAsItIsAsked();
};

void RetryPlanTest::staysWithinItsBounds()
{
    const RetryOptions options;
    for (const std::int64_t attempt : {std::int64_t(1), std::int64_t(2), std::int64_t(60), INT64_MAX})
        for (const double draw : {0.0, 0.5, 0.999999})
            for (const auto asked : {std::optional<std::chrono::seconds>(), std::optional<std::chrono::seconds>(-5s),
                                     std::optional<std::chrono::seconds>(24h * 365)}) {
                const auto pause = pauseAfter(attempt, draw, asked, options);
                QVERIFY(pause >= options.first / 2 && pause <= options.longest);
            }
}

void RetryPlanTest::doublesUntilTheLongest()
{
    const RetryOptions options{10s, 100s, 9};
    const auto sure = [&](std::int64_t attempt) { return pauseAfter(attempt, 0, {}, options); };
    QVERIFY(sure(1) == 5s && sure(2) == 10s && sure(3) == 20s && sure(4) == 40s && sure(5) == 50s && sure(6) == 50s);
    QVERIFY(pauseAfter(1, 0.5, {}, options) == 7500ms);
    QVERIFY(pauseAfter(1, 0.999, {}, options) < 10s);
}

void RetryPlanTest::waitsAsLongAsItIsAsked()
{
    const RetryOptions options{10s, 100s, 9};
    QVERIFY(pauseAfter(1, 0.5, 30s, options) == 30s);
    QVERIFY(pauseAfter(1, 0.5, 3s, options) == 7500ms);
    QVERIFY(pauseAfter(1, 0.5, 1000s, options) == 100s);
}

BLOOMZY_TEST(RetryPlanTest)
#include "RetryPlanTest.moc"
