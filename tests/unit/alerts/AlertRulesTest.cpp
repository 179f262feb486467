#include "backend/core/json/JsonImpl.h"
#include "tests/support/TestMain.h"
#include "tests/unit/alerts/AlertFixture.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace bloomzy::alerts;

namespace {

using RuleChange = std::function<void(Rule&)>;

} // namespace
Q_DECLARE_METATYPE(RuleChange)

/// Which rules and silences are refused, and at which place.
class AlertRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesARule_data();
    void refusesARule();
    void refusesTheSameIdTwice();
    void refusesACircle();
    void refusesASilence_data();
    void refusesASilence();
    void takesWhatIsRight();
    void ordersByDependency();
    void aRuleIsJson();
};

void AlertRulesTest::refusesARule_data()
{
    QTest::addColumn<RuleChange>("change");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* pointer, RuleChange change) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(pointer);
    };
    row("no id", "/0/id", [](Rule& rule) { rule.id.clear(); });
    row("no name", "/0/name", [](Rule& rule) { rule.name.clear(); });
    row("long name", "/0/name", [](Rule& rule) { rule.name = std::string(201, 'x'); });
    row("no series", "/0/series", [](Rule& rule) { rule.series.clear(); });
    row("negative time", "/0/holdFor", [](Rule& rule) { rule.holdFor = -1; });
    row("endless time", "/0/holdFor", [](Rule& rule) { rule.holdFor = 86'401; });
    row("repeats each second", "/0/repeatEvery", [](Rule& rule) { rule.repeatEvery = 1; });
    row("kind", "/0/condition/kind", [](Rule& rule) { rule.condition.kind = ConditionKind::unknown; });
    row("comparison", "/0/condition/comparison", [](Rule& rule) { rule.condition.comparison = Comparison::unknown; });
    row("measure", "/0/condition/measure", [](Rule& rule) { rule.condition.measure = ChangeMeasure::unknown; });
    row("no number", "/0/condition/limit", [](Rule& rule) { rule.condition.limit = std::nan(""); });
    row("endless", "/0/condition/limit",
        [](Rule& rule) { rule.condition.limit = std::numeric_limits<double>::infinity(); });
    row("clears beyond the limit", "/0/condition/clearLimit", [](Rule& rule) { rule.condition.clearLimit = 6; });
    row("clears below the limit", "/0/condition/clearLimit", [](Rule& rule) {
        rule.condition.comparison = Comparison::below;
        rule.condition.clearLimit = 4;
    });
    row("clears an absence", "/0/condition/clearLimit", [](Rule& rule) {
        rule.condition.kind = ConditionKind::absence;
        rule.condition.clearLimit = 4;
    });
    row("no window", "/0/condition/window", [](Rule& rule) { rule.condition.window = 0; });
    row("window of years", "/0/condition/window", [](Rule& rule) { rule.condition.window = 86'401; });
    row("stale at once", "/0/condition/stale", [](Rule& rule) { rule.condition.stale = 0; });
    row("depends on nothing", "/0/dependsOn", [](Rule& rule) { rule.dependsOn = {"nothing"}; });
    row("depends on itself", "/0/dependsOn", [](Rule& rule) { rule.dependsOn = {rule.id}; });
}

void AlertRulesTest::refusesARule()
{
    QFETCH(RuleChange, change);
    QFETCH(QString, pointer);
    auto rule = someRule();
    change(rule);
    const auto faults = check({rule});
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(faults.front().pointer), pointer);
    QVERIFY(AlertBook::make({rule}).has_error());
}

void AlertRulesTest::refusesTheSameIdTwice()
{
    const auto faults = check({someRule(), someRule("disk"), someRule()});
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults.front().pointer, std::string("/2/id"));
}

void AlertRulesTest::refusesACircle()
{
    auto one = someRule("one");
    auto two = someRule("two");
    auto three = someRule("three");
    one.dependsOn = {"two"};
    two.dependsOn = {"three"};
    QVERIFY(check({one, two, three}).empty());
    three.dependsOn = {"one"};
    const auto faults = check({one, two, three});
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(faults.front().code, std::string("alert.circle"));
}

void AlertRulesTest::refusesASilence_data()
{
    QTest::addColumn<QString>("field");
    for (const char* field : {"rules", "end", "long", "reason", "nobody"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void AlertRulesTest::refusesASilence()
{
    QFETCH(QString, field);
    auto silence = someSilence({"load"}, 0, 60);
    if (field == QStringLiteral("rules"))
        silence.rules.clear();
    else if (field == QStringLiteral("end"))
        silence.end = silence.begin;
    else if (field == QStringLiteral("long"))
        silence.end = at(400.0 * 86'400);
    else if (field == QStringLiteral("reason"))
        silence.reason.clear();
    else
        silence.rules = {"nobody"};
    auto book = AlertBook::make({someRule()}).value();
    QVERIFY(book.silence(silence).has_error());
    QVERIFY(book.silences().empty());
}

void AlertRulesTest::takesWhatIsRight()
{
    auto rule = someRule();
    rule.condition.clearLimit = 4;
    auto below = someRule("free", 86'400);
    below.condition.comparison = Comparison::below;
    below.condition.clearLimit = 6;
    below.repeatEvery = 0;
    below.dependsOn = {"load"};
    QVERIFY(check({rule, below}).empty());
    QVERIFY(check(std::vector<Rule>{}).empty());
    QVERIFY(check(someSilence({"load"}, 0, 60)).empty());
}

void AlertRulesTest::ordersByDependency()
{
    auto web = someRule("web");
    auto base = someRule("base");
    auto net = someRule("net");
    web.dependsOn = {"base", "net"};
    base.dependsOn = {"net"};
    QCOMPARE(inOrder({web, base, net}), (std::vector<std::size_t>{2, 1, 0}));
}

void AlertRulesTest::aRuleIsJson()
{
    auto rule = someRule("web", 60);
    rule.condition.kind = ConditionKind::change;
    rule.dependsOn = {"net"};
    const auto text = bloomzy::core::json::toJson(rule);
    const auto back = bloomzy::core::json::fromJson<Rule>(text);
    QVERIFY(back.has_value());
    QCOMPARE(bloomzy::core::json::toJson(*back), text);
}

BLOOMZY_TEST(AlertRulesTest)
#include "AlertRulesTest.moc"
