#include "PolicyModel.h"

#include "backend/access/Difference.h"
#include "backend/access/Explanation.h"
#include "backend/access/PolicyCheck.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace bloomzy::access;
using bloomzy::api::Permission;
using bloomzy::core::Time;

namespace {

/// About taxa and not.
constexpr std::array permissions{Permission::taxaRead, Permission::taxaWrite, Permission::usersManage,
                                 Permission::auditRead};

/// A random policy, and random changes to it.
class History
{
public:
    explicit History(std::uint32_t seed)
        : m_random(seed)
    {
        for (int i = 0; i < 6; ++i) {
            const std::string id = "role" + std::to_string(i);
            m_policy.roles[id].id = id;
        }
    }

    void step()
    {
        auto& role = anyRole();
        switch (below(4)) {
        case 0:
            toggleParent(role);
            break;
        case 1:
            m_policy.conflicts.assign(1, {anyRole().id, anyRole().id});
            break;
        default:
            changeRule(role);
        }
    }

    [[nodiscard]] const Policy& policy() const { return m_policy; }
    Assignments assignments()
    {
        Assignments some;
        for (int i = below(4); i > 0; --i) {
            some.push_back({.role = anyRole().id, .scope = scope()});
            if (below(3) == 0)
                some.back().until = time();
        }
        return some;
    }
    Time time() { return Time(std::chrono::seconds(below(6))); }
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }
    Scope scope()
    {
        std::set<std::string> families;
        for (const auto& family : model::namedFamilies)
            if (below(3) == 0)
                families.insert(family);
        return Scope::of(families).value_or(Scope::everything());
    }

private:
    Role& anyRole()
    {
        auto place = m_policy.roles.begin();
        std::advance(place, below(int(m_policy.roles.size())));
        return place->second;
    }

    void toggleParent(Role& role)
    {
        const auto parent = anyRole().id;
        if (std::erase(role.parents, parent) == 0)
            role.parents.push_back(parent);
    }

    void changeRule(Role& role)
    {
        const auto permission = permissions[std::size_t(below(int(permissions.size())))];
        std::erase_if(role.rules, [&](const Rule& rule) { return rule.permission == permission; });
        const int kind = below(5);
        if (kind == 1)
            role.rules.push_back({permission, Effect::deny});
        else if (kind > 1)
            role.rules.push_back({permission, Effect::grant, isScoped(permission) ? scope() : Scope::everything()});
    }

    std::mt19937 m_random;
    Policy m_policy;
};

bool reaches(const Effective& effective, Permission permission, const std::string& family)
{
    const auto scope = effective.scopeOf(permission);
    return scope && (scope->isEverything() || scope->families().contains(family));
}

model::Allowed pairsOf(const Effective& effective)
{
    model::Allowed pairs;
    for (const auto permission : permissions) {
        for (const auto& family : model::namedFamilies)
            if (reaches(effective, permission, family))
                pairs.emplace(permission, family);
        if (reaches(effective, permission, model::anyOther))
            pairs.emplace(permission, model::anyOther);
    }
    return pairs;
}

/// The permissions of which `after` has pairs that neither `before` nor `granter` has.
std::set<Permission> beyond(const model::Allowed& before, const model::Allowed& after, const model::Allowed& granter)
{
    std::set<Permission> found;
    for (const auto& pair : after)
        if (!before.contains(pair) && !granter.contains(pair))
            found.insert(pair.first);
    return found;
}

bool permits(const Policy& policy, const Assignments& assignments, Time now, Permission permission, const Scope& wanted)
{
    const auto scope = effectiveOf(policy, assignments, now).scopeOf(permission);
    return scope && scope->covers(wanted);
}

} // namespace

class PolicyModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_histories = qEnvironmentVariableIsSet("BLOOMZY_SOAK") ? 10'000 : 200; }

    void evaluates()
    {
        play([](History& history) {
            const auto some = history.assignments();
            const auto now = history.time();
            QCOMPARE(pairsOf(effectiveOf(history.policy(), some, now)), model::allowed(history.policy(), some, now));
        });
    }

    void letsAssignmentsEnd()
    {
        play([](History& history) {
            const auto some = history.assignments();
            const auto periods = periodsOf(history.policy(), some, Time());
            for (int second = 0; second < 7; ++second) {
                const Time now{std::chrono::seconds(second)};
                const auto period =
                    std::ranges::find_if(periods, [&](const Period& each) { return !each.until || *each.until > now; });
                QVERIFY(period != periods.end());
                QCOMPARE(pairsOf(period->effective), model::allowed(history.policy(), some, now));
            }
        });
    }

    void findsWhatNobodyMayGrant()
    {
        play([](History& history) {
            const auto before = history.assignments();
            const auto after = history.assignments();
            const auto granter = history.assignments();
            const auto now = history.time();
            const auto of = [&](const Assignments& some) { return effectiveOf(history.policy(), some, now); };
            const auto modelOf = [&](const Assignments& some) { return model::allowed(history.policy(), some, now); };
            const auto found = gainedBeyond(differences(of(before), of(after)), of(granter));
            QCOMPARE(std::set(found.begin(), found.end()), beyond(modelOf(before), modelOf(after), modelOf(granter)));
        });
    }

    void findsCirclesAndConflicts()
    {
        play([](History& history) {
            const auto flaws = flawsOf(history.policy());
            const auto has = [&](Flaw flaw) { return std::ranges::count(flaws, flaw, &PolicyFlaw::flaw) > 0; };
            QCOMPARE(has(Flaw::circle), model::hasCircle(history.policy()));
            const auto some = history.assignments();
            const auto now = history.time();
            QCOMPARE(conflictOf(history.policy(), some, now).has_value(),
                     model::breaksConflict(history.policy(), some, now));
        });
    }

    void explainsWhatItDecides()
    {
        play([](History& history) {
            const auto some = history.assignments();
            const auto now = history.time();
            const auto permission = permissions[std::size_t(history.below(int(permissions.size())))];
            const auto wanted = isScoped(permission) ? history.scope() : Scope::everything();
            const auto why = explain(history.policy(), some, now, permission, wanted);
            QCOMPARE(why.result, effectiveOf(history.policy(), some, now).scopeOf(permission));
            QCOMPARE(why.remedy.has_value(), !permits(history.policy(), some, now, permission, wanted));
            checkChains(history, why);
            if (why.remedy)
                checkRemedy(history, some, now, permission, wanted, *why.remedy);
        });
    }

private:
    void play(const std::function<void(History&)>& check)
    {
        for (int seed = 0; seed < m_histories; ++seed) {
            History history(static_cast<std::uint32_t>(seed));
            for (int step = 0; step < 20; ++step) {
                history.step();
                check(history);
                if (QTest::currentTestFailed()) {
                    qWarning("seed %d, step %d", seed, step);
                    return;
                }
            }
        }
    }

    static void checkChains(const History& history, const Explanation& why)
    {
        std::optional<Scope> granted;
        bool denied = false;
        for (const auto& chain : why.chains) {
            QCOMPARE(chain.path.front(), chain.assignment.role);
            for (std::size_t i = 1; i < chain.path.size(); ++i) {
                const auto& parents = history.policy().roles.find(chain.path[i - 1])->second.parents;
                QVERIFY(std::ranges::find(parents, chain.path[i]) != parents.end());
            }
            const auto& rules = history.policy().roles.find(chain.path.back())->second.rules;
            QVERIFY(std::ranges::find(rules, chain.rule) != rules.end());
            denied = denied || chain.rule.effect == Effect::deny;
            if (chain.reaches)
                granted = granted ? granted->united(*chain.reaches) : *chain.reaches;
        }
        QCOMPARE(why.result, denied ? std::nullopt : granted);
    }

    static void checkRemedy(const History& history, const Assignments& some, Time now, Permission permission,
                            const Scope& wanted, const Remedy& remedy)
    {
        const auto with = [&](const std::string& role) {
            auto more = some;
            more.push_back({.role = role, .scope = wanted});
            return more;
        };
        const auto helps = [&](const std::string& role) {
            return permits(history.policy(), with(role), now, permission, wanted) &&
                   !model::breaksConflict(history.policy(), with(role), now);
        };
        const auto gained = [&](const std::string& role) {
            const auto before = model::allowed(history.policy(), some, now);
            auto found = beyond(before, model::allowed(history.policy(), with(role), now), {});
            found.erase(permission);
            return found.size();
        };
        for (const auto& [id, role] : history.policy().roles)
            if (remedy.kind != Remedy::Kind::assignRole)
                QVERIFY(!helps(id));
            else if (helps(id))
                QVERIFY(gained(remedy.roles.front()) <= gained(id));
        if (remedy.kind == Remedy::Kind::assignRole) {
            QVERIFY(helps(remedy.roles.front()));
            QCOMPARE(remedy.besides.size(), gained(remedy.roles.front()));
        }
    }

    int m_histories = 0;
};

BLOOMZY_TEST(PolicyModelTest)
#include "PolicyModelTest.moc"
