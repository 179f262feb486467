#include "backend/alerts/Grouping.h"
#include "tests/support/TestMain.h"
#include "tests/unit/alerts/AlertFixture.h"

#include <QTest>

using namespace bloomzy::alerts;

namespace {

using Ids = std::vector<std::string>;

/// Three rules of one group, whose alarms the test sets as it likes.
struct Watch
{
    Watch()
    {
        for (const char* id : {"a", "b", "c"}) {
            rules.push_back(someRule(id));
            rules.back().repeatEvery = 3600;
            alerts.emplace_back();
            alerts.back().rule = id;
        }
    }
    void fire(std::size_t index, double seconds) { alerts[index].metSince = alerts[index].firingSince = at(seconds); }
    void end(std::size_t index)
    {
        alerts[index].metSince.reset();
        alerts[index].firingSince.reset();
        alerts[index].acknowledgement.reset();
    }
    std::optional<Notice> look(double seconds)
    {
        std::vector<Member> members;
        for (std::size_t i = 0; i < rules.size(); ++i)
            members.push_back({rules[i], alerts[i], silenced[i]});
        return planNotice(group, members, {}, at(seconds));
    }

    Group group{"group:web", {}, {}, {}, 0};
    std::vector<Rule> rules;
    std::vector<Alert> alerts;
    std::array<bool, 3> silenced{};
};

} // namespace

/// What is told together, when, and what not.
class AlertGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsToldOfNothing();
    void whatIsOverBeforeItWasToldIsNotTold();
    void whatIsSilencedOrHeldIsNotTold();
    void whatIsTakenOnIsNotToldAgain();
    void waitsForOthers();
    void keepsItsInterval();
    void repeatsWhileNobodyTakesItOn();
    void whatEndsUnderASilenceIsToldAfterIt();
    void flappingIsToldOnceAnInterval();
};

void AlertGroupsTest::nothingIsToldOfNothing()
{
    Watch w;
    w.alerts[0].metSince = at(0);
    w.alerts[1].resolvedAt = at(0);
    for (double time = 0; time < 20'000; time += 100)
        QVERIFY(!w.look(time));
}

void AlertGroupsTest::whatIsOverBeforeItWasToldIsNotTold()
{
    Watch w;
    w.fire(0, 0);
    QVERIFY(!w.look(0));
    QVERIFY(!w.look(29));
    w.end(0);
    for (double time = 30; time < 20'000; time += 100)
        QVERIFY(!w.look(time));
}

void AlertGroupsTest::whatIsSilencedOrHeldIsNotTold()
{
    Watch w;
    w.fire(0, 0);
    w.fire(1, 0);
    w.silenced[0] = true;
    w.alerts[1].isHeld = true;
    for (double time = 0; time < 20'000; time += 100)
        QVERIFY(!w.look(time));
    w.silenced[0] = false;
    QVERIFY(!w.look(20'000));
    const auto notice = w.look(20'030);
    QVERIFY(notice && notice->firing == Ids{"a"});
}

void AlertGroupsTest::whatIsTakenOnIsNotToldAgain()
{
    Watch w;
    w.fire(0, 0);
    w.fire(1, 0);
    w.alerts[1].acknowledgement = Acknowledgement{"ada", "", 0}; // before anybody was told
    QVERIFY(!w.look(0));
    QVERIFY(w.look(30)->firing == Ids{"a"});
    w.alerts[0].acknowledgement = Acknowledgement{"ada", "", 0};
    for (double time = 31; time < 20'000; time += 100)
        QVERIFY(!w.look(time));
    w.end(0);
    w.end(1);
    QVERIFY(w.look(20'000)->resolved == Ids{"a"});
}

void AlertGroupsTest::waitsForOthers()
{
    Watch w;
    w.fire(2, 0);
    QVERIFY(!w.look(0));
    w.fire(0, 10);
    QVERIFY(!w.look(10));
    const auto notice = w.look(30);
    QCOMPARE(*notice, (Notice{"group:web", 1, at(30), {"a", "c"}, {}, {}, false}));
    QVERIFY(!w.look(31));
}

void AlertGroupsTest::keepsItsInterval()
{
    Watch w;
    w.fire(0, 0);
    QVERIFY(!w.look(0) && w.look(30));
    w.fire(1, 40);
    w.end(0);
    QVERIFY(!w.look(40));
    QVERIFY(!w.look(329));
    QCOMPARE(*w.look(330), (Notice{"group:web", 2, at(330), {"b"}, {"a"}, {}, false}));
    w.fire(2, 1000);
    QCOMPARE(*w.look(1000), (Notice{"group:web", 3, at(1000), {"c"}, {}, {"b"}, false}));
}

void AlertGroupsTest::repeatsWhileNobodyTakesItOn()
{
    Watch w;
    w.rules[1].repeatEvery = 0;
    w.fire(0, 0);
    w.fire(1, 0);
    QVERIFY(!w.look(0) && w.look(30));
    QVERIFY(!w.look(3629));
    QCOMPARE(*w.look(3630), (Notice{"group:web", 2, at(3630), {}, {}, {"a", "b"}, true}));
    QVERIFY(!w.look(7229));
    QVERIFY(w.look(7230)->isRepeat);
    w.alerts[0].acknowledgement = Acknowledgement{"ada", "", 0};
    QVERIFY(!w.look(20'000)); // b alone is never repeated
}

void AlertGroupsTest::whatEndsUnderASilenceIsToldAfterIt()
{
    Watch w;
    w.fire(0, 0);
    QVERIFY(!w.look(0) && w.look(30));
    w.silenced[0] = true;
    w.end(0);
    QVERIFY(!w.look(1000));
    w.silenced[0] = false;
    QVERIFY(w.look(2000)->resolved == Ids{"a"});
}

void AlertGroupsTest::flappingIsToldOnceAnInterval()
{
    Watch w;
    int notices = 0;
    for (int time = 0; time < 3600; time += 10) {
        if (time / 10 % 2 == 0)
            w.fire(0, time);
        else
            w.end(0);
        notices += w.look(time) ? 1 : 0;
    }
    QVERIFY(notices <= 12);
}

BLOOMZY_TEST(AlertGroupsTest)
#include "AlertGroupsTest.moc"
