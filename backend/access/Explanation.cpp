#include "backend/access/Explanation.h"

#include "backend/access/Difference.h"
#include "backend/access/PolicyCheck.h"

#include <algorithm>
#include <set>

namespace bloomzy::access {
namespace {

const Rule* ruleFor(const Role& role, api::Permission permission)
{
    const auto rule = std::ranges::find(role.rules, permission, &Rule::permission);
    return rule == role.rules.end() ? nullptr : &*rule;
}

/// The shortest way up from `from` to `to`, both with it. Empty when there is none.
std::vector<std::string> pathBetween(const Policy& policy, const std::string& from, const std::string& to)
{
    std::map<std::string, std::string> comesFrom{{from, {}}};
    std::vector<std::string> waiting{from};
    for (std::size_t i = 0; i < waiting.size() && !comesFrom.contains(to); ++i) {
        const std::string at = waiting[i];
        const auto role = policy.roles.find(at);
        if (role == policy.roles.end())
            continue;
        for (const auto& parent : role->second.parents)
            if (comesFrom.emplace(parent, at).second)
                waiting.push_back(parent);
    }
    std::vector<std::string> path;
    if (comesFrom.contains(to))
        for (std::string at = to; !at.empty(); at = comesFrom[at])
            path.insert(path.begin(), at);
    return path;
}

std::vector<Chain> chainsOf(const Policy& policy, const Assignments& assignments, core::Time now,
                            api::Permission permission)
{
    std::vector<Chain> chains;
    for (const auto& assignment : assignments) {
        if (!assignment.isLive(now))
            continue;
        for (const Role* role : withAncestors(policy, assignment.role))
            if (const Rule* rule = ruleFor(*role, permission)) {
                std::optional<Scope> reaches;
                if (rule->effect == Effect::grant)
                    reaches = isScoped(permission) ? rule->scope.common(assignment.scope) : Scope::everything();
                chains.push_back({assignment, pathBetween(policy, assignment.role, role->id), *rule, reaches});
            }
    }
    std::ranges::stable_partition(chains, [](const Chain& chain) { return chain.rule.effect == Effect::deny; });
    return chains;
}

Remedy liftDenials(const std::vector<Chain>& chains)
{
    std::set<std::string> roles;
    for (const auto& chain : chains)
        if (chain.rule.effect == Effect::deny)
            roles.insert(chain.path.back());
    return {Remedy::Kind::liftDenials, {roles.begin(), roles.end()}, {}};
}

/// Of the roles that help, the one that brings the least besides.
Remedy smallestRole(const Policy& policy, const Assignments& assignments, core::Time now, api::Permission permission,
                    const Scope& wanted)
{
    const Effective before = effectiveOf(policy, assignments, now);
    Remedy best;
    for (const auto& [id, role] : policy.roles) {
        auto more = assignments;
        more.push_back({.role = id, .scope = wanted});
        const Effective after = effectiveOf(policy, more, now);
        const auto scope = after.scopeOf(permission);
        if (!scope || !scope->covers(wanted) || conflictOf(policy, more, now))
            continue;
        std::vector<api::Permission> besides;
        for (const auto& change : differences(before, after))
            if (change.permission != permission && change.gained())
                besides.push_back(change.permission);
        if (best.kind == Remedy::Kind::none || besides.size() < best.besides.size())
            best = {Remedy::Kind::assignRole, {id}, std::move(besides)};
    }
    return best;
}

} // namespace

Explanation explain(const Policy& policy, const Assignments& assignments, core::Time now, api::Permission permission,
                    const Scope& wanted)
{
    Explanation explanation;
    explanation.result = effectiveOf(policy, assignments, now).scopeOf(permission);
    explanation.chains = chainsOf(policy, assignments, now, permission);
    if (explanation.result && explanation.result->covers(wanted))
        return explanation;
    const bool denied = !explanation.chains.empty() && explanation.chains.front().rule.effect == Effect::deny;
    explanation.remedy =
        denied ? liftDenials(explanation.chains) : smallestRole(policy, assignments, now, permission, wanted);
    return explanation;
}

std::vector<std::string> rolesGranting(const Policy& policy, api::Permission permission)
{
    std::vector<std::string> roles;
    for (const auto& [id, role] : policy.roles)
        if (std::ranges::any_of(withAncestors(policy, id), [&](const Role* each) {
                const Rule* rule = ruleFor(*each, permission);
                return rule && rule->effect == Effect::grant;
            }))
            roles.push_back(id);
    return roles;
}

} // namespace bloomzy::access
