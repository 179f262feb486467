#include "backend/alerts/Alert.h"
#include "tests/support/TestMain.h"
#include "tests/unit/alerts/AlertFixture.h"

#include <QTest>

using namespace bloomzy::alerts;

namespace {

/// An alarm that is looked at, with a rule of 10 seconds.
struct Watched
{
    Rule rule = someRule("load", 10);
    Alert alert = {};

    void look(double seconds, Finding finding, Dependency dependency = Dependency::quiet)
    {
        alert = step(alert, rule, finding, {}, dependency, at(seconds));
    }
    [[nodiscard]] AlertState state(bool isSilenced = false) const { return stateOf(alert, isSilenced); }
};

} // namespace

/// From one state to the next.
class AlertStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotFireBeforeItsTime();
    void whatIsOverBeforeItsTimeNeverFired();
    void whatIsNotKnownChangesNothing();
    void aGapIsNoTimeThatCounts();
    void aDependencyThatFiresHoldsIt();
    void aDependencyThatIsMetHoldsItAndTheTimeCounts();
    void whatFiresGoesOnWhenItsDependencyFails();
    void firesAndIsResolved();
    void anAcknowledgementEndsWithTheAlarm();
    void aSilenceHidesAndKeeps();
};

void AlertStatesTest::doesNotFireBeforeItsTime()
{
    Watched w;
    w.look(0, Finding::met);
    QCOMPARE(w.state(), AlertState::pending);
    w.look(9.9, Finding::met);
    QCOMPARE(w.state(), AlertState::pending);
    w.look(10, Finding::met);
    QCOMPARE(w.state(), AlertState::firing);
    w.rule.holdFor = 0;
    w.alert = {};
    w.look(0, Finding::met);
    QCOMPARE(w.state(), AlertState::firing);
}

void AlertStatesTest::whatIsOverBeforeItsTimeNeverFired()
{
    Watched w;
    w.look(0, Finding::met);
    w.look(9, Finding::notMet);
    QCOMPARE(w.state(), AlertState::inactive);
    w.look(10, Finding::met);
    w.look(19, Finding::met);
    QCOMPARE(w.state(), AlertState::pending);
    QVERIFY(!w.alert.resolvedAt);
}

void AlertStatesTest::whatIsNotKnownChangesNothing()
{
    Watched w;
    w.look(0, Finding::unknown);
    QCOMPARE(w.state(), AlertState::inactive);
    w.look(1, Finding::met);
    w.look(20, Finding::unknown);
    QCOMPARE(w.state(), AlertState::pending);
    w.look(21, Finding::met);
    QCOMPARE(w.state(), AlertState::firing);
    w.look(100'000, Finding::unknown);
    QCOMPARE(w.state(), AlertState::firing);
}

void AlertStatesTest::aGapIsNoTimeThatCounts()
{
    Watched w;
    w.rule.condition.stale = 60;
    w.look(0, Finding::met);
    w.look(61, Finding::met);
    QCOMPARE(w.state(), AlertState::pending);
    w.look(71, Finding::met);
    QCOMPARE(w.state(), AlertState::firing);
}

void AlertStatesTest::aDependencyThatFiresHoldsIt()
{
    Watched w;
    w.look(0, Finding::met);
    for (int time = 5; time <= 100; time += 5)
        w.look(time, Finding::met, Dependency::firing);
    QCOMPARE(w.state(), AlertState::pending);
    QVERIFY(w.alert.isHeld);
    w.look(105, Finding::met);
    QCOMPARE(w.state(), AlertState::pending); // what follows from the dependency may last a little longer
    QVERIFY(!w.alert.isHeld);
    w.look(110, Finding::met);
    QCOMPARE(w.state(), AlertState::firing);
}

void AlertStatesTest::aDependencyThatIsMetHoldsItAndTheTimeCounts()
{
    Watched w;
    w.look(0, Finding::met, Dependency::met);
    w.look(20, Finding::met, Dependency::met);
    QCOMPARE(w.state(), AlertState::pending);
    QVERIFY(w.alert.isHeld);
    w.look(21, Finding::met);
    QCOMPARE(w.state(), AlertState::firing);
}

void AlertStatesTest::whatFiresGoesOnWhenItsDependencyFails()
{
    Watched w;
    w.look(0, Finding::met);
    w.look(10, Finding::met);
    QVERIFY(isAudible(w.alert, false));
    w.look(11, Finding::met, Dependency::firing);
    QCOMPARE(w.state(), AlertState::firing);
    QVERIFY(!isAudible(w.alert, false));
    w.look(12, Finding::unknown);
    QVERIFY(isAudible(w.alert, false));
    w.look(13, Finding::notMet, Dependency::firing);
    QCOMPARE(w.state(), AlertState::resolved);
    QVERIFY(!w.alert.isHeld);
}

void AlertStatesTest::firesAndIsResolved()
{
    Watched w;
    w.look(0, Finding::met);
    w.look(10, Finding::met);
    w.look(15, Finding::notMet);
    QCOMPARE(w.state(), AlertState::resolved);
    QCOMPARE(w.alert.resolvedAt, std::optional(at(15)));
    w.look(16, Finding::met);
    QCOMPARE(w.state(), AlertState::pending);
    w.look(17, Finding::notMet);
    QCOMPARE(w.alert.resolvedAt, std::optional(at(15)));
    QCOMPARE(asDependency(w.alert), Dependency::quiet);
}

void AlertStatesTest::anAcknowledgementEndsWithTheAlarm()
{
    Watched w;
    w.look(0, Finding::met);
    w.look(10, Finding::met);
    w.alert.acknowledgement = Acknowledgement{"ada", "", at(11)};
    QCOMPARE(w.state(), AlertState::acknowledged);
    QCOMPARE(asDependency(w.alert), Dependency::firing);
    w.look(12, Finding::notMet);
    w.look(13, Finding::met);
    w.look(23, Finding::met);
    QCOMPARE(w.state(), AlertState::firing);
}

void AlertStatesTest::aSilenceHidesAndKeeps()
{
    Watched w;
    w.look(0, Finding::met);
    QCOMPARE(w.state(true), AlertState::pending);
    w.look(10, Finding::met);
    QCOMPARE(w.state(true), AlertState::silenced);
    QVERIFY(!isAudible(w.alert, true));
    QCOMPARE(asDependency(w.alert), Dependency::firing);
    w.alert.acknowledgement = Acknowledgement{"ada", "", at(11)};
    QCOMPARE(w.state(true), AlertState::silenced);
    QCOMPARE(w.state(false), AlertState::acknowledged);
}

BLOOMZY_TEST(AlertStatesTest)
#include "AlertStatesTest.moc"
