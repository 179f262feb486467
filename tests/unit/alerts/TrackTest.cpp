#include "backend/alerts/Track.h"

#include "tests/support/TestMain.h"
#include "tests/unit/alerts/AlertFixture.h"

#include <QTest>

#include <cmath>

using namespace bloomzy::alerts;

namespace {

/// Values a second apart, from second 1 on.
Track trackOf(const Condition& condition, const std::vector<double>& values)
{
    Track track(condition);
    track.look(0);
    for (std::size_t i = 0; i < values.size(); ++i)
        track.observe({at(double(i + 1)), values[i]});
    return track;
}

Condition changeOver(std::int64_t window, ChangeMeasure measure, bool isCounter)
{
    Condition condition;
    condition.kind = ConditionKind::change;
    condition.limit = 5;
    condition.window = window;
    condition.measure = measure;
    condition.isCounter = isCounter;
    return condition;
}

} // namespace

/// How a series is judged.
class TrackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOverWhatIsNoValue();
    void knowsNothingWithoutValues();
    void theLimitItselfIsNotBeyond();
    void staysBeyondUntilItIsClear();
    void anOldValueTellsNothing();
    void absenceIsCountedFromTheLastValue();
    void whileNobodyLooksNothingIsAbsent();
    void measuresChangePerSecond();
    void measuresChangeInTotal();
    void aCounterBeginsAgain();
    void aGapBeginsANewWindow();
    void aWindowIsBounded();
    void theClockIsSetBack();
};

void TrackTest::passesOverWhatIsNoValue()
{
    auto track = trackOf({}, {1, 2});
    for (const double odd : {std::nan(""), double(INFINITY), -double(INFINITY)})
        track.observe({at(3), odd});
    track.observe({at(2), 99});
    track.observe({at(1), 99});
    QCOMPARE(track.measured(at(3)), std::optional(2.0));
}

void TrackTest::knowsNothingWithoutValues()
{
    QCOMPARE(Track({}).finding(at(1)), Finding::unknown);
    const auto change = changeOver(10, ChangeMeasure::total, false);
    QCOMPARE(trackOf(change, {}).finding(at(1)), Finding::unknown);
    QCOMPARE(trackOf(change, {1}).finding(at(1)), Finding::unknown);
}

void TrackTest::theLimitItselfIsNotBeyond()
{
    Condition condition;
    condition.limit = 5;
    QCOMPARE(trackOf(condition, {5}).finding(at(1)), Finding::notMet);
    QCOMPARE(trackOf(condition, {5.1}).finding(at(1)), Finding::met);
    condition.comparison = Comparison::below;
    QCOMPARE(trackOf(condition, {5}).finding(at(1)), Finding::notMet);
    QCOMPARE(trackOf(condition, {4.9}).finding(at(1)), Finding::met);
}

void TrackTest::staysBeyondUntilItIsClear()
{
    Condition condition;
    condition.limit = 5;
    condition.clearLimit = 3;
    QCOMPARE(trackOf(condition, {4}).finding(at(1)), Finding::notMet);
    QCOMPARE(trackOf(condition, {6, 4}).finding(at(2)), Finding::met);
    QCOMPARE(trackOf(condition, {6, 4, 3}).finding(at(3)), Finding::notMet);
    QCOMPARE(trackOf(condition, {6, 4, 3, 4}).finding(at(4)), Finding::notMet);
}

void TrackTest::anOldValueTellsNothing()
{
    Condition condition;
    condition.limit = 5;
    condition.stale = 60;
    const auto track = trackOf(condition, {9});
    QCOMPARE(track.finding(at(61)), Finding::met);
    QCOMPARE(track.finding(at(61.1)), Finding::unknown);
}

void TrackTest::absenceIsCountedFromTheLastValue()
{
    Condition condition;
    condition.kind = ConditionKind::absence;
    condition.window = 30;
    Track track(condition);
    track.look(at(100));
    QCOMPARE(track.finding(at(129)), Finding::notMet);
    QCOMPARE(track.finding(at(130)), Finding::met);
    track.observe({at(120), 0});
    QCOMPARE(track.finding(at(149)), Finding::notMet);
    QCOMPARE(track.finding(at(150)), Finding::met);
    QCOMPARE(track.measured(at(150)), std::optional(30.0));
}

/// After the server was away for an hour, what comes every minute was not absent for an hour: nobody was there to see.
void TrackTest::whileNobodyLooksNothingIsAbsent()
{
    Condition condition;
    condition.kind = ConditionKind::absence;
    condition.window = 120;
    condition.stale = 60;
    Track track(condition);
    track.look(at(0));
    track.observe({at(1), 0});
    track.look(at(2));
    track.look(at(3600));
    QCOMPARE(track.finding(at(3600)), Finding::notMet);
    for (int time = 3610; time < 3720; time += 10)
        track.look(at(time));
    QCOMPARE(track.finding(at(3719)), Finding::notMet);
    QCOMPARE(track.finding(at(3720)), Finding::met);
}

void TrackTest::measuresChangePerSecond()
{
    const auto condition = changeOver(10, ChangeMeasure::perSecond, false);
    QCOMPARE(trackOf(condition, {0, 6, 12, 18}).measured(at(4)), std::optional(6.0));
    QCOMPARE(trackOf(condition, {0, 6, 12, 18}).finding(at(4)), Finding::met);
    QCOMPARE(trackOf(condition, {0, 5, 10}).finding(at(3)), Finding::notMet);
    QCOMPARE(trackOf(condition, {10, 4}).measured(at(2)), std::optional(-6.0));
}

void TrackTest::measuresChangeInTotal()
{
    const auto condition = changeOver(3, ChangeMeasure::total, false);
    QCOMPARE(trackOf(condition, {0, 100, 101, 102, 103}).measured(at(5)), std::optional(3.0));
    QCOMPARE(trackOf(condition, {0, 100}).measured(at(2)), std::optional(100.0));
}

void TrackTest::aCounterBeginsAgain()
{
    QCOMPARE(trackOf(changeOver(60, ChangeMeasure::total, true), {10, 14, 1, 3}).measured(at(4)), std::optional(7.0));
    QCOMPARE(trackOf(changeOver(60, ChangeMeasure::total, false), {10, 14, 1, 3}).measured(at(4)), std::optional(-7.0));
}

void TrackTest::aGapBeginsANewWindow()
{
    auto condition = changeOver(10, ChangeMeasure::total, false);
    condition.stale = 10;
    auto track = trackOf(condition, {0, 1});
    track.observe({at(100), 50});
    QCOMPARE(track.finding(at(100)), Finding::unknown);
    track.observe({at(101), 51});
    QCOMPARE(track.measured(at(101)), std::optional(1.0));
}

void TrackTest::aWindowIsBounded()
{
    std::vector<double> values;
    for (int i = 0; i < 20'000; ++i)
        values.push_back(i);
    const auto track = trackOf(changeOver(86'400, ChangeMeasure::total, false), values);
    QCOMPARE(track.measured(at(20'000)), std::optional(19'999.0));
    QVERIFY(track.keptSamples() <= 512);
}

void TrackTest::theClockIsSetBack()
{
    Condition condition;
    condition.limit = 5;
    condition.stale = 60;
    auto track = trackOf(condition, {1, 9});
    track.shift(at(-3600));
    QCOMPARE(track.finding(at(-3500)), Finding::unknown);
    QCOMPARE(track.finding(at(-3597)), Finding::met);
    track.observe({at(-3596), 1});
    QCOMPARE(track.finding(at(-3596)), Finding::notMet);
}

BLOOMZY_TEST(TrackTest)
#include "TrackTest.moc"
