#include "backend/auth/RoleWire.h"

#include "backend/auth/BuiltInRoles.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::auth {

std::vector<std::string> familiesOf(const access::Scope& scope)
{
    return {scope.families().begin(), scope.families().end()};
}

access::Scope scopeOf(const std::vector<std::string>& families)
{
    return access::Scope::of({families.begin(), families.end()}).value_or(access::Scope::everything());
}

std::vector<std::string> namesOf(const std::vector<api::Permission>& permissions)
{
    std::vector<std::string> names;
    for (const auto permission : permissions)
        names.push_back(http::permissionName(permission));
    return names;
}

std::vector<api::ScopedPermission> wireForm(const access::Effective& effective)
{
    std::vector<api::ScopedPermission> permissions;
    for (const auto& [permission, scope] : effective.all())
        permissions.push_back({http::permissionName(permission), familiesOf(scope)});
    return permissions;
}

api::RoleRule wireForm(const access::Rule& rule)
{
    return {http::permissionName(rule.permission),
            rule.effect == access::Effect::deny ? api::RuleEffect::deny : api::RuleEffect::grant,
            familiesOf(rule.scope)};
}

api::RoleInput inputOf(const RoleRow& row)
{
    api::RoleInput input{row.name, row.description, row.role.parents, {}};
    for (const access::Rule& rule : row.role.rules)
        input.rules.push_back(wireForm(rule));
    return input;
}

api::Role wireForm(const RoleRow& row, const access::Policy& policy, std::int64_t people)
{
    auto input = inputOf(row);
    return {row.role.id,
            std::move(input.name),
            std::move(input.description),
            row.builtIn,
            row.revision,
            std::move(input.parents),
            std::move(input.rules),
            permissionNames(effectiveOf(policy, row.role.id).permissions()),
            people};
}

api::RoleAssignment wireForm(const AssignmentRow& row, core::Time now)
{
    api::RoleAssignment assignment;
    assignment.role = row.assignment.role;
    assignment.families = familiesOf(row.assignment.scope);
    if (row.assignment.until)
        assignment.until = core::formatTime(*row.assignment.until);
    assignment.reason = row.reason;
    assignment.over = !row.assignment.isLive(now);
    assignment.grantedAt = row.grantedAt;
    if (row.grantedById)
        assignment.grantedBy = api::Person{*row.grantedById, row.grantedByName.value_or("")};
    return assignment;
}

} // namespace bloomzy::auth
