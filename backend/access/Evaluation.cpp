#include "backend/access/Evaluation.h"

namespace bloomzy::access {
namespace {

void allowBy(Effective& effective, const Rule& rule, const Assignment& assignment)
{
    if (rule.effect != Effect::grant)
        return;
    const auto scope = isScoped(rule.permission) ? rule.scope.common(assignment.scope) : Scope::everything();
    if (scope)
        effective.allow(rule.permission, *scope);
}

} // namespace

std::optional<Scope> Effective::scopeOf(api::Permission permission) const
{
    const auto place = m_scopes.find(permission);
    return place == m_scopes.end() ? std::nullopt : std::optional(place->second);
}

std::bitset<32> Effective::permissions() const
{
    std::bitset<32> permissions;
    for (const auto& [permission, scope] : m_scopes)
        permissions.set(static_cast<std::size_t>(permission));
    return permissions;
}

void Effective::allow(api::Permission permission, const Scope& scope)
{
    const auto [place, isNew] = m_scopes.try_emplace(permission, scope);
    if (!isNew)
        place->second = place->second.united(scope);
}

Effective effectiveOf(const Policy& policy, const Assignments& assignments, core::Time now)
{
    Effective effective;
    std::set<api::Permission> denied;
    for (const Assignment& assignment : assignments) {
        if (!assignment.isLive(now))
            continue;
        for (const Role* role : withAncestors(policy, assignment.role))
            for (const Rule& rule : role->rules) {
                allowBy(effective, rule, assignment);
                if (rule.effect == Effect::deny)
                    denied.insert(rule.permission);
            }
    }
    for (const auto permission : denied)
        effective.forbid(permission);
    return effective;
}

Effective effectiveOf(const Policy& policy, std::string_view role)
{
    return effectiveOf(policy, {{.role = std::string(role)}}, {});
}

Effective narrowedTo(const Effective& whole, const std::set<api::Permission>& permissions, const Scope& families)
{
    Effective left;
    for (const auto& [permission, scope] : whole.all()) {
        const auto common = isScoped(permission) ? scope.common(families) : Scope::everything();
        if (common && permissions.contains(permission))
            left.allow(permission, *common);
    }
    return left;
}

std::vector<Period> periodsOf(const Policy& policy, const Assignments& assignments, core::Time now)
{
    std::set<core::Time> ends;
    for (const Assignment& assignment : assignments)
        if (assignment.until && assignment.isLive(now))
            ends.insert(*assignment.until);
    std::vector<Period> periods;
    for (const auto end : ends) {
        periods.push_back({end, effectiveOf(policy, assignments, now)});
        now = end;
    }
    periods.push_back({std::nullopt, effectiveOf(policy, assignments, now)});
    return periods;
}

} // namespace bloomzy::access
