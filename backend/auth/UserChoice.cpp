#include "backend/auth/UserChoice.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <array>
#include <map>

namespace bloomzy::auth {
namespace {

bool fitsStatus(const UserGroup& group, const api::UserFilter& filter)
{
    return filter.status.empty() || std::ranges::find(filter.status, group.status) != filter.status.end();
}

bool fitsRole(const UserGroup& group, const api::UserFilter& filter)
{
    return filter.role.empty() || std::ranges::any_of(filter.role, [&](const std::string& role) {
               return std::ranges::find(group.roles, role) != group.roles.end();
           });
}

bool fitsFactor(const UserGroup& group, const api::UserFilter& filter)
{
    return !filter.secondFactor || group.secondFactor == *filter.secondFactor;
}

} // namespace

UserChoice UserChoice::of(const std::vector<UserGroup>& groups, const api::UserFilter& filter)
{
    UserChoice choice;
    for (const UserGroup& group : groups) {
        if (!fitsStatus(group, filter))
            continue;
        choice.among += group.users;
        if (!fitsRole(group, filter) || !fitsFactor(group, filter)) {
            choice.narrows = true;
            continue;
        }
        choice.groups.insert(group.number);
        choice.users += group.users;
        if (std::ranges::find(choice.statuses, group.status) == choice.statuses.end())
            choice.statuses.push_back(group.status);
    }
    std::ranges::sort(choice.statuses);
    return choice;
}

api::UserFacets facetsOf(const std::vector<UserGroup>& groups, const api::UserFilter& filter)
{
    api::UserFacets facets;
    std::map<api::UserStatus, std::int64_t> statuses{
        {api::UserStatus::active, 0}, {api::UserStatus::invited, 0}, {api::UserStatus::suspended, 0}};
    std::map<std::string, std::int64_t> roles;
    std::array<std::int64_t, 2> factors{};
    for (const UserGroup& group : groups) {
        const bool status = fitsStatus(group, filter);
        const bool role = fitsRole(group, filter);
        const bool factor = fitsFactor(group, filter);
        facets.total += group.users;
        statuses[group.status] += role && factor ? group.users : 0;
        for (const std::string& each : group.roles)
            roles[each] += status && factor ? group.users : 0;
        factors.at(group.secondFactor ? 0 : 1) += status && role ? group.users : 0;
        if (role && !group.secondFactor && group.status == api::UserStatus::active)
            facets.activeWithoutFactor += group.users;
    }
    for (const auto& [status, count] : statuses)
        facets.status.push_back({std::string(core::json::enumName(status)), count});
    for (const auto& [role, count] : roles)
        facets.role.push_back({role, count});
    facets.secondFactor = {{"true", factors[0]}, {"false", factors[1]}};
    return facets;
}

} // namespace bloomzy::auth
