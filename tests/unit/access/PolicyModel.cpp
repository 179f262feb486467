#include "PolicyModel.h"

namespace bloomzy::access::model {
namespace {

using Reach = std::set<std::pair<std::string, std::string>>;

Reach closure(const Policy& policy)
{
    Reach reach;
    for (const auto& [id, role] : policy.roles)
        for (const auto& parent : role.parents)
            reach.emplace(id, parent);
    for (const auto& [middle, m] : policy.roles)
        for (const auto& [from, f] : policy.roles)
            for (const auto& [to, t] : policy.roles)
                if (reach.contains({from, middle}) && reach.contains({middle, to}))
                    reach.emplace(from, to);
    return reach;
}

bool has(const Reach& reach, const std::string& role, const std::string& other)
{
    return role == other || reach.contains({role, other});
}

bool holds(const Scope& scope, const std::string& family)
{
    return scope.families().empty() || scope.families().count(family) > 0;
}

std::set<std::string> allFamilies()
{
    std::set<std::string> families(namedFamilies.begin(), namedFamilies.end());
    families.insert(anyOther);
    return families;
}

} // namespace

Allowed allowed(const Policy& policy, const Assignments& assignments, core::Time now)
{
    const Reach reach = closure(policy);
    Allowed granted;
    std::set<api::Permission> denied;
    for (const auto& assignment : assignments)
        for (const auto& [id, role] : policy.roles)
            for (const auto& rule : role.rules) {
                if ((assignment.until && *assignment.until <= now) || !has(reach, assignment.role, id))
                    continue;
                if (rule.effect == Effect::deny)
                    denied.insert(rule.permission);
                for (const auto& family : allFamilies())
                    if (rule.effect == Effect::grant &&
                        (!isScoped(rule.permission) || (holds(rule.scope, family) && holds(assignment.scope, family))))
                        granted.emplace(rule.permission, family);
            }
    std::erase_if(granted, [&](const auto& pair) { return denied.contains(pair.first); });
    return granted;
}

bool hasCircle(const Policy& policy)
{
    const Reach reach = closure(policy);
    for (const auto& [id, role] : policy.roles)
        if (reach.contains({id, id}))
            return true;
    return false;
}

bool breaksConflict(const Policy& policy, const Assignments& assignments, core::Time now)
{
    const Reach reach = closure(policy);
    for (const auto& conflict : policy.conflicts) {
        bool first = false;
        bool second = false;
        for (const auto& assignment : assignments) {
            if (assignment.until && *assignment.until <= now)
                continue;
            first = first || has(reach, assignment.role, conflict.first);
            second = second || has(reach, assignment.role, conflict.second);
        }
        if (first && second)
            return true;
    }
    return false;
}

} // namespace bloomzy::access::model
