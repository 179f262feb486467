#include "backend/access/PolicyCheck.h"

#include <algorithm>
#include <set>

namespace bloomzy::access {
namespace {

using Flaws = std::vector<PolicyFlaw>;

void checkParents(const Policy& policy, const Role& role, Flaws& flaws)
{
    for (const auto& parent : role.parents) {
        if (!policy.roles.contains(parent))
            flaws.push_back({Flaw::unknownParent, role.id, parent, {}});
        else if (includes(policy, parent, role.id))
            flaws.push_back({Flaw::circle, role.id, parent, {}});
    }
}

void checkRules(const Role& role, Flaws& flaws)
{
    std::set<api::Permission> seen;
    for (const auto& rule : role.rules) {
        if (!seen.insert(rule.permission).second)
            flaws.push_back({Flaw::ruleTwice, role.id, {}, rule.permission});
        if (!rule.scope.isEverything() && (rule.effect == Effect::deny || !isScoped(rule.permission)))
            flaws.push_back({Flaw::scopeTooMuch, role.id, {}, rule.permission});
    }
}

} // namespace

std::vector<PolicyFlaw> flawsOf(const Policy& policy)
{
    Flaws flaws;
    for (const auto& [id, role] : policy.roles) {
        checkParents(policy, role, flaws);
        checkRules(role, flaws);
        if (const auto conflict = conflictOf(policy, std::vector{id}))
            flaws.push_back({Flaw::conflict, id, conflict->second, {}});
    }
    return flaws;
}

std::optional<Conflict> conflictOf(const Policy& policy, const std::vector<std::string>& roles)
{
    const auto has = [&](const std::string& side) {
        return std::ranges::any_of(roles, [&](const auto& role) { return includes(policy, role, side); });
    };
    const auto broken = std::ranges::find_if(policy.conflicts,
                                             [&](const Conflict& each) { return has(each.first) && has(each.second); });
    return broken == policy.conflicts.end() ? std::nullopt : std::optional(*broken);
}

std::optional<Conflict> conflictOf(const Policy& policy, const Assignments& assignments, core::Time now)
{
    std::vector<std::string> roles;
    for (const auto& assignment : assignments)
        if (assignment.isLive(now))
            roles.push_back(assignment.role);
    return conflictOf(policy, roles);
}

} // namespace bloomzy::access
