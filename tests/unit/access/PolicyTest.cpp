#include "backend/access/Difference.h"
#include "backend/access/Explanation.h"
#include "backend/access/PolicyCheck.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy::access;
using bloomzy::api::Permission;
using bloomzy::core::Time;

namespace {

const Time today{std::chrono::hours(1)};

Scope only(std::set<std::string> families)
{
    return *Scope::of(std::move(families));
}

Rule grant(Permission permission, const Scope& scope = Scope::everything())
{
    return {permission, Effect::grant, scope};
}

Rule deny(Permission permission)
{
    return {permission, Effect::deny, Scope::everything()};
}

/// viewer ← reviewer ← chief; auditor and administrator exclude each other.
Policy garden()
{
    Policy policy;
    const auto add = [&](Role role) { policy.roles[role.id] = std::move(role); };
    add({"viewer", {}, {grant(Permission::taxaRead)}});
    add({"reviewer",
         {"viewer"},
         {grant(Permission::taxaPublish), grant(Permission::taxaWrite, only({"Araceae", "Moraceae"}))}});
    add({"chief", {"reviewer"}, {deny(Permission::taxaDelete)}});
    add({"administrator", {}, {grant(Permission::taxaDelete), grant(Permission::usersManage)}});
    add({"auditor", {}, {grant(Permission::auditRead)}});
    policy.conflicts = {{"auditor", "administrator"}};
    return policy;
}

Effective of(const Assignments& assignments)
{
    return effectiveOf(garden(), assignments, today);
}

std::vector<PolicyFlaw> flawsWith(Role role)
{
    auto policy = garden();
    policy.roles[role.id] = std::move(role);
    return flawsOf(policy);
}

} // namespace

class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void permitsNothingByItself()
    {
        QVERIFY(of({}).all().empty());
        QVERIFY(of({{.role = "no such role"}}).all().empty());
    }

    void inheritsAndNarrows()
    {
        const auto effective = of({{.role = "reviewer", .scope = only({"Araceae", "Rosaceae"})}});
        QCOMPARE(effective.scopeOf(Permission::taxaRead), std::optional(only({"Araceae", "Rosaceae"})));
        QCOMPARE(effective.scopeOf(Permission::taxaWrite), std::optional(only({"Araceae"})));
        QVERIFY(!effective.scopeOf(Permission::taxaDelete));
    }

    void grantsNothingWhereScopesDoNotMeet()
    {
        const auto effective = of({{.role = "reviewer", .scope = only({"Rosaceae"})}});
        QVERIFY(!effective.scopeOf(Permission::taxaWrite));
        QVERIFY(effective.scopeOf(Permission::taxaPublish).has_value());
    }

    void letsADenialWinOverEveryGrant()
    {
        QVERIFY(of({{.role = "administrator"}}).scopeOf(Permission::taxaDelete).has_value());
        QVERIFY(!of({{.role = "administrator"}, {.role = "chief"}}).scopeOf(Permission::taxaDelete));
        QVERIFY(!of({{.role = "chief", .scope = only({"Rosaceae"})}, {.role = "administrator"}})
                     .scopeOf(Permission::taxaDelete));
    }

    void endsWithTheAssignment()
    {
        const Assignment ended{.role = "administrator", .until = today};
        QVERIFY(of({ended}).all().empty());
        const Assignment denial{.role = "chief", .until = today + std::chrono::hours(1)};
        const auto periods = periodsOf(garden(), {{.role = "administrator"}, denial}, today);
        QCOMPARE(periods.size(), std::size_t(2));
        QCOMPARE(periods.front().until, denial.until);
        QVERIFY(!periods.front().effective.scopeOf(Permission::taxaDelete));
        QVERIFY(periods.back().effective.scopeOf(Permission::taxaDelete).has_value());
    }

    void leavesOtherPermissionsWhole()
    {
        const auto effective = of({{.role = "administrator", .scope = only({"Araceae"})}});
        QCOMPARE(effective.scopeOf(Permission::usersManage), std::optional(Scope::everything()));
        QCOMPARE(effective.scopeOf(Permission::taxaDelete), std::optional(only({"Araceae"})));
    }

    void findsFlaws()
    {
        QVERIFY(flawsOf(garden()).empty());
        QCOMPARE(flawsWith({"viewer", {"nobody"}, {}}),
                 (std::vector<PolicyFlaw>{{Flaw::unknownParent, "viewer", "nobody", {}}}));
        QCOMPARE(flawsWith({"viewer", {"viewer"}, {}}).front(), (PolicyFlaw{Flaw::circle, "viewer", "viewer", {}}));
        QCOMPARE(flawsWith({"viewer", {"chief"}, {}}).size(), std::size_t(3)); // each of the circle
        QCOMPARE(flawsWith({"viewer", {}, {grant(Permission::taxaRead), deny(Permission::taxaRead)}}),
                 (std::vector<PolicyFlaw>{{Flaw::ruleTwice, "viewer", {}, Permission::taxaRead}}));
        QCOMPARE(flawsWith({"viewer", {}, {grant(Permission::auditRead, only({"Araceae"}))}}),
                 (std::vector<PolicyFlaw>{{Flaw::scopeTooMuch, "viewer", {}, Permission::auditRead}}));
        QCOMPARE(flawsWith({"viewer", {"auditor", "administrator"}, {}}).front().flaw, Flaw::conflict);
    }

    void findsConflictsByInheritanceAndNotAfterTheEnd()
    {
        auto policy = garden();
        policy.roles["both"] = {"both", {"auditor"}, {}};
        QVERIFY(!conflictOf(policy, {{.role = "both"}}, today));
        QVERIFY(conflictOf(policy, {{.role = "both"}, {.role = "administrator"}}, today).has_value());
        QVERIFY(!conflictOf(policy, {{.role = "both", .until = today}, {.role = "administrator"}}, today));
    }

    void findsWhatIsGrantedBeyondOnesOwn()
    {
        const auto gains = differences({}, of({{.role = "reviewer"}}));
        QVERIFY(gainedBeyond(gains, of({{.role = "reviewer"}})).empty());
        QCOMPARE(gainedBeyond(gains, of({{.role = "reviewer", .scope = only({"Araceae"})}})),
                 (std::vector{Permission::taxaRead, Permission::taxaWrite, Permission::taxaPublish}));
        QVERIFY(gainedBeyond(differences(of({{.role = "reviewer"}}), {}), {}).empty());
    }

    void explainsAChain()
    {
        const Assignments kim{{.role = "chief", .scope = only({"Araceae"})}};
        const auto why = explain(garden(), kim, today, Permission::taxaPublish, only({"Araceae"}));
        QCOMPARE(why.result, std::optional(only({"Araceae"})));
        QVERIFY(!why.remedy);
        QCOMPARE(why.chains.size(), std::size_t(1));
        QCOMPARE(why.chains.front().path, (std::vector<std::string>{"chief", "reviewer"}));
        QCOMPARE(why.chains.front().rule, grant(Permission::taxaPublish));
    }

    void namesTheDenialsThatStandInTheWay()
    {
        const auto why = explain(garden(), {{.role = "chief"}, {.role = "administrator"}}, today,
                                 Permission::taxaDelete, Scope::everything());
        QVERIFY(!why.result);
        QCOMPARE(why.chains.front().rule, deny(Permission::taxaDelete));
        QCOMPARE(why.remedy->kind, Remedy::Kind::liftDenials);
        QCOMPARE(why.remedy->roles, std::vector<std::string>{"chief"});
    }

    void namesTheRoleThatBringsTheLeast()
    {
        const auto why = explain(garden(), {}, today, Permission::taxaRead, Scope::everything());
        QCOMPARE(why.remedy->kind, Remedy::Kind::assignRole);
        QCOMPARE(why.remedy->roles, std::vector<std::string>{"viewer"});
        QVERIFY(why.remedy->besides.empty());
        const auto wider = explain(garden(), {{.role = "viewer"}}, today, Permission::taxaWrite, only({"Moraceae"}));
        QCOMPARE(wider.remedy->besides, std::vector{Permission::taxaPublish});
    }

    void namesNoRoleThatBreaksASeparation()
    {
        const auto why = explain(garden(), {{.role = "auditor"}}, today, Permission::usersManage, Scope::everything());
        QCOMPARE(why.remedy->kind, Remedy::Kind::none);
        QCOMPARE(explain(garden(), {}, today, Permission::metricsRead, Scope::everything()).remedy->kind,
                 Remedy::Kind::none);
    }

    void listsTheRolesThatGrant()
    {
        QCOMPARE(rolesGranting(garden(), Permission::taxaPublish), (std::vector<std::string>{"chief", "reviewer"}));
        QCOMPARE(rolesGranting(garden(), Permission::taxaDelete), (std::vector<std::string>{"administrator"}));
    }

    void aKeyNarrowsOnceMore()
    {
        const auto whole = of({{.role = "reviewer"}, {.role = "auditor"}});
        const auto left = narrowedTo(whole, {Permission::taxaRead, Permission::taxaWrite, Permission::usersManage},
                                     only({"Araceae", "Rosaceae"}));
        QCOMPARE(left.all().size(), std::size_t{2}); // neither what was not named nor what was not held
        QVERIFY(left.scopeOf(Permission::taxaRead) == only({"Araceae", "Rosaceae"}));
        QVERIFY(left.scopeOf(Permission::taxaWrite) == only({"Araceae"}));
        QVERIFY(narrowedTo(whole, {Permission::taxaWrite}, only({"Rosaceae"})).all().empty());
        QVERIFY(narrowedTo(whole, {Permission::auditRead}, only({"Rosaceae"})).scopeOf(Permission::auditRead) ==
                Scope::everything());
        QVERIFY(narrowedTo(whole, {}, Scope::everything()).all().empty());
    }
};

BLOOMZY_TEST(PolicyTest)
#include "PolicyTest.moc"
