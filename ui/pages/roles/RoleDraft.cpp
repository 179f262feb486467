#include "ui/pages/roles/RoleDraft.h"

#include <algorithm>
#include <set>

namespace bloomzy::roles_page {

using api::RuleEffect;

api::RoleInput inOrder(api::RoleInput role)
{
    std::ranges::sort(role.parents);
    std::ranges::sort(role.rules, {}, &api::RoleRule::permission);
    for (api::RoleRule& rule : role.rules)
        std::ranges::sort(rule.families);
    return role;
}

api::RoleInput inputOf(const api::Role& role)
{
    return inOrder({role.name, role.description, role.parents, role.rules});
}

const api::RoleRule* ruleFor(const api::RoleInput& role, const std::string& permission)
{
    const auto found = std::ranges::find(role.rules, permission, &api::RoleRule::permission);
    return found == role.rules.end() ? nullptr : &*found;
}

void removeRule(api::RoleInput& role, const std::string& permission)
{
    std::erase_if(role.rules, [&](const api::RoleRule& rule) { return rule.permission == permission; });
}

void setRule(api::RoleInput& role, api::RoleRule rule)
{
    removeRule(role, rule.permission);
    std::ranges::sort(rule.families);
    const auto place = std::ranges::upper_bound(role.rules, rule.permission, {}, &api::RoleRule::permission);
    role.rules.insert(place, std::move(rule));
}

std::vector<RoleChange> changesBetween(const api::RoleInput& before, const api::RoleInput& after)
{
    std::vector<RoleChange> changes;
    if (before.name != after.name)
        changes.push_back({{}, "name"});
    if (before.description != after.description)
        changes.push_back({{}, "description"});
    if (before.parents != after.parents)
        changes.push_back({{}, "parents"});
    std::set<std::string> permissions;
    for (const api::RoleInput* role : {&before, &after})
        for (const api::RoleRule& rule : role->rules)
            permissions.insert(rule.permission);
    for (const std::string& permission : permissions) {
        const api::RoleRule* was = ruleFor(before, permission);
        const api::RoleRule* is = ruleFor(after, permission);
        if (!was || !is || !(*was == *is))
            changes.push_back({permission, {}});
    }
    return changes;
}

api::RoleInput onTop(const api::RoleInput& before, const api::RoleInput& mine, api::RoleInput theirs)
{
    for (const RoleChange& change : changesBetween(before, mine)) {
        if (change.member == "name")
            theirs.name = mine.name;
        else if (change.member == "description")
            theirs.description = mine.description;
        else if (change.member == "parents")
            theirs.parents = mine.parents;
        else if (const api::RoleRule* rule = ruleFor(mine, change.permission))
            setRule(theirs, *rule);
        else
            removeRule(theirs, change.permission);
    }
    return theirs;
}

void cycleRule(RoleDraft& draft, const std::string& permission)
{
    const api::RoleRule* rule = ruleFor(draft.after, permission);
    if (!rule)
        return setRule(draft.after, {permission, RuleEffect::grant, {}});
    if (rule->effect != RuleEffect::grant)
        return removeRule(draft.after, permission);
    if (!rule->families.empty())
        draft.families[permission] = rule->families;
    else if (const auto known = draft.families.find(permission); known != draft.families.end())
        return setRule(draft.after, {permission, RuleEffect::grant, known->second});
    setRule(draft.after, {permission, RuleEffect::deny, {}});
}

void setFamilies(RoleDraft& draft, const std::string& permission, std::vector<std::string> families)
{
    if (families.empty())
        draft.families.erase(permission);
    else
        draft.families[permission] = families;
    setRule(draft.after, {permission, RuleEffect::grant, std::move(families)});
}

} // namespace bloomzy::roles_page
