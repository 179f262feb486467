#include "ui/pages/roles/RoleDraft.h"

#include "tests/support/TestMain.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/PermissionGrid.h"
#include "ui/pages/roles/RoleCell.h"
#include "ui/pages/roles/RoleTexts.h"

#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::roles_page;
using namespace Qt::StringLiterals;
using api::RuleEffect;

/// Roles as values: what an edit makes of them, and what they come to.
class RoleDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameInAnotherOrderIsNoChange();
    void spaceComesBackToWhereItBegan();
    void editsLieOnTopOfWhatOthersSaved();
    void aDenialWinsAndFamiliesAddUp();
    void circlesEnd();
    void unknownPermissionsHaveTheirPlace();
};

void RoleDraftTest::theSameInAnotherOrderIsNoChange()
{
    const api::RoleInput one{
        "A", "", {"b", "a"}, {{"y.x", RuleEffect::grant, {"M", "A"}}, {"a.b", RuleEffect::deny, {}}}};
    const api::RoleInput two{
        "A", "", {"a", "b"}, {{"a.b", RuleEffect::deny, {}}, {"y.x", RuleEffect::grant, {"A", "M"}}}};
    QVERIFY(inOrder(one) == inOrder(two));
    QVERIFY(changesBetween(inOrder(one), inOrder(two)).empty());
    RoleDraft draft{3, inOrder(one), inOrder(one), {}};
    removeRule(draft.after, "a.b");
    QVERIFY(draft.isChanged());
    setRule(draft.after, {"a.b", RuleEffect::deny, {}});
    QVERIFY(!draft.isChanged());
}

void RoleDraftTest::spaceComesBackToWhereItBegan()
{
    RoleDraft draft{1, {}, {}, {}};
    for (int i = 0; i < 3; ++i)
        cycleRule(draft, "taxa.read");
    QVERIFY(!draft.isChanged());
    setFamilies(draft, "taxa.read", {"Araceae"});
    const RoleDraft scoped = draft;
    for (int i = 0; i < 4; ++i)
        cycleRule(draft, "taxa.read");
    QVERIFY(draft.after == scoped.after);
    setFamilies(draft, "taxa.read", {});
    QVERIFY(ruleFor(draft.after, "taxa.read")->families.empty());
}

void RoleDraftTest::editsLieOnTopOfWhatOthersSaved()
{
    const api::RoleInput before{"A", "text", {}, {{"a.x", RuleEffect::grant, {}}, {"b.x", RuleEffect::grant, {}}}};
    api::RoleInput mine = before;
    removeRule(mine, "a.x");
    setRule(mine, {"c.x", RuleEffect::deny, {}});
    api::RoleInput theirs = before;
    theirs.name = std::string("B");
    setRule(theirs, {"b.x", RuleEffect::deny, {}});
    const api::RoleInput both = onTop(before, mine, theirs);
    QCOMPARE(both.name, std::string("B"));
    QCOMPARE(both.description, std::string("text"));
    QVERIFY(!ruleFor(both, "a.x"));
    QVERIFY(ruleFor(both, "b.x")->effect == RuleEffect::deny);
    QVERIFY(ruleFor(both, "c.x")->effect == RuleEffect::deny);
}

void RoleDraftTest::aDenialWinsAndFamiliesAddUp()
{
    const RoleCells::Roles roles{{"one", {"", "", {}, {{"t.x", RuleEffect::grant, {"A"}}}}},
                                 {"two", {"", "", {}, {{"t.x", RuleEffect::grant, {"B"}}}}},
                                 {"no", {"", "", {}, {{"t.x", RuleEffect::deny, {}}}}},
                                 {"deep", {"", "", {"no"}, {}}}};
    const RoleCells cells(roles);
    const RoleCell both = cells.of({"", "", {"one", "two"}, {}}, "t.x");
    QCOMPARE(both.kind, CellKind::inherited);
    QCOMPARE(both.families, (std::vector<std::string>{"A", "B"}));
    const RoleCell denied = cells.of({"", "", {"one", "deep"}, {{"t.x", RuleEffect::grant, {}}}}, "t.x");
    QCOMPARE(denied.kind, CellKind::denied);
    QVERIFY(!denied.own);
    QCOMPARE(denied.from, std::string("no"));
    QCOMPARE(cells.of({"", "", {"one"}, {{"t.x", RuleEffect::deny, {}}}}, "t.x").own, true);
    QCOMPARE(cells.of({}, "t.x").kind, CellKind::notGranted);
}

void RoleDraftTest::circlesEnd()
{
    const RoleCells::Roles roles{{"a", {"", "", {"b"}, {}}}, {"b", {"", "", {"a"}, {}}}};
    QCOMPARE(RoleCells(roles).of(roles.at("a"), "t.x").kind, CellKind::notGranted);
}

void RoleDraftTest::unknownPermissionsHaveTheirPlace()
{
    const PermissionGrid grid({"taxa.read", "later.read", "later.explode", "users.read"});
    QCOMPARE(grid.actions(), (QStringList{u"read"_s, u"explode"_s}));
    const auto place = grid.placeOf(u"later.explode"_s);
    QVERIFY(place);
    QCOMPARE(grid.permission(place->row, place->action), u"later.explode"_s);
    QCOMPARE(grid.permission(place->row, 5), QString());
    QVERIFY(!grid.placeOf(u"taxa.explode"_s));
    QCOMPARE(models::PermissionTexts::permission(u"later.explode"_s), u"later: explode"_s);
    QCOMPARE(grid.rows().size(), 6);
}

BLOOMZY_GUI_TEST(RoleDraftTest)
#include "RoleDraftTest.moc"
#include "ui/models/PermissionTexts.h"
