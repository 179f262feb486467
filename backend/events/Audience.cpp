#include "backend/events/Audience.h"

#include <algorithm>
#include <array>

namespace bloomzy::events {
namespace {

struct Rule
{
    std::string_view resource; ///< the action's first part
    api::Permission permission;
    bool perFamily = false;
};

constexpr std::array rules{
    Rule{"taxon", api::Permission::taxaRead, true},     Rule{"catalog", api::Permission::taxaRead},
    Rule{"user", api::Permission::usersRead},           Rule{"role", api::Permission::rolesRead},
    Rule{"secondFactor", api::Permission::usersRead},   Rule{"recoveryKey", api::Permission::backupsManage},
    Rule{"backup", api::Permission::backupsManage},     Rule{"backupDestination", api::Permission::backupsManage},
    Rule{"backupPlan", api::Permission::backupsManage}, Rule{"restorePoint", api::Permission::backupsManage},
    Rule{"settings", api::Permission::settingsRead}};

} // namespace

bool Audience::has(const http::Principal& person) const
{
    // The families of a scope cannot be told from an event, so whoever has one hears of no single taxon.
    if (perFamily && !person.scope.families.empty())
        return false;
    return person.may(permission) || (!owner.empty() && owner == person.userId);
}

std::optional<Audience> audienceOf(std::string_view action)
{
    const auto resource = action.substr(0, action.find('.'));
    const auto rule = std::ranges::find(rules, resource, &Rule::resource);
    if (rule == rules.end())
        return {};
    return Audience{rule->permission, {}, rule->perFamily};
}

} // namespace bloomzy::events
