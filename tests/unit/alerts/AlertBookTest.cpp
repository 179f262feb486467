#include "backend/alerts/AlertBook.h"

#include "backend/core/json/JsonImpl.h"
#include "tests/support/TestMain.h"
#include "tests/unit/alerts/AlertFixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::alerts;

namespace {

AlertBook bookOf(std::vector<Rule> rules)
{
    return AlertBook::make(std::move(rules)).value();
}

/// From `from` to `to`, a value each ten seconds.
std::vector<Notice> play(AlertBook& book, const std::string& series, double value, double from, double to)
{
    std::vector<Notice> all;
    for (double time = from; time < to; time += 10) {
        book.observe(series, {at(time), value});
        for (auto& notice : book.advance(at(time)))
            all.push_back(std::move(notice));
    }
    return all;
}

} // namespace

/// All rules together.
class AlertBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToAcknowledgeWhatDoesNotFire();
    void refusesASilenceTwice();
    void aDependencySuppresses();
    void aSilenceHasAnEnd();
    void aSilenceIsLifted();
    void aRestartForgetsNothing();
    void aRuleThatIsGoneIsForgotten();
    void aClockThatIsSetBackLengthensNoWait();
    void valuesInOneStepAreJudgedEachAtItsTime();
    void aThousandRulesCostLittle();
};

void AlertBookTest::refusesToAcknowledgeWhatDoesNotFire()
{
    auto book = bookOf({someRule("load", 60)});
    QVERIFY(book.acknowledge("load", {"ada", "", 0}).has_error());
    QVERIFY(book.acknowledge("nothing", {"ada", "", 0}).has_error());
    (void)play(book, "load", 9, 0, 30);
    QVERIFY(book.acknowledge("load", {"ada", "", 0}).has_error());
    QVERIFY(!book.alerts().front().acknowledgement);
    (void)play(book, "load", 9, 30, 100);
    QVERIFY(book.acknowledge("load", {"ada", "A new disk is on its way.", at(100)}).has_value());
    QCOMPARE(book.state(0), AlertState::acknowledged);
}

void AlertBookTest::refusesASilenceTwice()
{
    auto book = bookOf({someRule()});
    QVERIFY(book.silence(someSilence({"load"}, 0, 60)).has_value());
    QVERIFY(book.silence(someSilence({"load"}, 0, 600)).has_error());
    QCOMPARE(book.silences().size(), std::size_t{1});
    QCOMPARE(book.silences().front().end, at(60));
    QVERIFY(book.lift("other").has_error());
}

/// The database is down, so everything over it is; one alarm tells it.
void AlertBookTest::aDependencySuppresses()
{
    auto database = someRule("database", 30);
    auto web = someRule("web", 10);
    auto shop = someRule("shop", 10);
    web.dependsOn = {"database"};
    shop.dependsOn = {"web"};
    auto book = bookOf({shop, web, database});
    std::vector<std::string> told;
    std::vector<std::string> over;
    for (double time = 0; time < 4000; time += 10) {
        const double value = time < 2000 ? 9 : 0;
        book.observe("database", {at(time), value});
        // What follows is mended a little later.
        for (const char* series : {"web", "shop"})
            book.observe(series, {at(time), time < 2010 ? 9.0 : 0.0});
        for (const auto& notice : book.advance(at(time))) {
            told.insert(told.end(), notice.firing.begin(), notice.firing.end());
            over.insert(over.end(), notice.resolved.begin(), notice.resolved.end());
        }
    }
    QCOMPARE(told, std::vector<std::string>{"database"});
    QCOMPARE(over, std::vector<std::string>{"database"});
}

void AlertBookTest::aSilenceHasAnEnd()
{
    auto book = bookOf({someRule()});
    QVERIFY(book.silence(someSilence({"load"}, 0, 1000)).has_value());
    QVERIFY(play(book, "load", 9, 0, 1000).empty());
    QCOMPARE(book.state(0), AlertState::silenced);
    const auto notices = play(book, "load", 9, 1000, 1100);
    QCOMPARE(notices.size(), std::size_t{1});
    QCOMPARE(notices.front().at, at(1030));
    QCOMPARE(book.state(0), AlertState::firing);
    QVERIFY(book.silences().empty());
}

void AlertBookTest::aSilenceIsLifted()
{
    auto book = bookOf({someRule()});
    QVERIFY(book.silence(someSilence({"load"}, 0, 100'000)).has_value());
    QVERIFY(play(book, "load", 9, 0, 500).empty());
    QVERIFY(book.lift("silence").has_value());
    QCOMPARE(play(book, "load", 9, 500, 600).size(), std::size_t{1});
}

void AlertBookTest::aRestartForgetsNothing()
{
    std::vector<Rule> rules{someRule("load", 60), someRule("disk")};
    auto book = bookOf(rules);
    QCOMPARE(play(book, "disk", 9, 0, 100).size(), std::size_t{1});
    (void)play(book, "load", 9, 100, 150);
    QVERIFY(book.acknowledge("disk", {"ada", "Known.", at(150)}).has_value());
    QVERIFY(book.silence(someSilence({"load"}, 0, 5000)).has_value());
    const auto text = core::json::toJson(book.memory());
    auto again = bookOf(rules);
    again.restore(core::json::fromStoredJson<AlertMemory>(text).value());
    QCOMPARE(core::json::toJson(again.memory()), text);
    QCOMPARE(again.state(0), AlertState::pending);
    QCOMPARE(again.state(1), AlertState::acknowledged);
    QVERIFY(play(again, "load", 9, 150, 170).empty());
    QCOMPARE(again.state(0), AlertState::silenced); // the time before the restart counts
    const auto notices = play(again, "disk", 0, 1000, 1010);
    QCOMPARE(notices.size(), std::size_t{1});
    QCOMPARE(notices.front().resolved, std::vector<std::string>{"disk"});
    QCOMPARE(notices.front().number, 2);
}

void AlertBookTest::aRuleThatIsGoneIsForgotten()
{
    auto one = someRule("one");
    auto two = someRule("two");
    one.group = two.group = "both";
    auto book = bookOf({one, two});
    for (const char* series : {"one", "two"})
        book.observe(series, {at(0), 9});
    QVERIFY(book.advance(at(0)).empty());
    QCOMPARE(book.advance(at(30)).size(), std::size_t{1});
    auto left = bookOf({one});
    left.restore(book.memory());
    const auto notices = play(left, "one", 0, 1000, 1010);
    QCOMPARE(notices.front().resolved, std::vector<std::string>{"one"});
    QVERIFY(play(left, "one", 0, 1010, 9000).empty());
}

void AlertBookTest::aClockThatIsSetBackLengthensNoWait()
{
    auto book = bookOf({someRule("load", 60)});
    (void)play(book, "load", 9, 100'000, 100'030);
    QCOMPARE(book.state(0), AlertState::pending);
    std::vector<Notice> notices = play(book, "load", 9, 10, 40);
    QCOMPARE(book.state(0), AlertState::pending);
    for (auto& notice : play(book, "load", 9, 40, 100))
        notices.push_back(std::move(notice));
    QCOMPARE(book.state(0), AlertState::firing);
    QCOMPARE(notices.size(), std::size_t{1});
    for (const auto& repeat : play(book, "load", 9, -100'000, -100'000 + 14'500))
        notices.push_back(repeat);
    QCOMPARE(notices.size(), std::size_t{2});
    QVERIFY(notices.back().isRepeat);
}

void AlertBookTest::valuesInOneStepAreJudgedEachAtItsTime()
{
    auto steps = bookOf({someRule("load", 60)});
    auto whole = bookOf({someRule("load", 60)});
    const std::vector<double> values{9, 9, 9, 9, 0, 9, 9, 9, 9, 9, 9, 9, 9};
    for (std::size_t i = 0; i < values.size(); ++i) {
        steps.observe("load", {at(10.0 * double(i)), values[i]});
        whole.observe("load", {at(10.0 * double(i)), values[i]});
        (void)steps.advance(at(10.0 * double(i)));
    }
    (void)whole.advance(at(120));
    QCOMPARE(steps.alerts().front().firingSince, std::optional(at(110)));
    QCOMPARE(whole.alerts().front().firingSince, std::optional(at(110)));
}

/// What a look costs is told; that it does not grow with the square of the rules is what counts here.
void AlertBookTest::aThousandRulesCostLittle()
{
    std::vector<Rule> rules;
    for (int i = 0; i < 1000; ++i) {
        rules.push_back(someRule("rule " + std::to_string(i), 60));
        if (i > 0)
            rules.back().dependsOn = {"rule " + std::to_string(i / 10 * 10 == i ? 0 : i / 10 * 10)};
        rules.back().group = "group " + std::to_string(i / 100);
    }
    auto book = bookOf(rules);
    QElapsedTimer timer;
    timer.start();
    constexpr int looks = 50;
    for (int look = 0; look < looks; ++look) {
        for (const Rule& rule : rules)
            book.observe(rule.series, {at(look * 30.0), 9});
        (void)book.advance(at(look * 30.0));
    }
    const double each = double(timer.nsecsElapsed()) / looks / 1e6;
    QTest::setBenchmarkResult(each, QTest::WalltimeMilliseconds);
    qInfo("a look at 1,000 rules: %.2f ms", each);
    QCOMPARE(book.state(0), AlertState::firing);
    QCOMPARE(book.state(17), AlertState::pending);
}

BLOOMZY_TEST(AlertBookTest)
#include "AlertBookTest.moc"
