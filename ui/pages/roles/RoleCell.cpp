#include "ui/pages/roles/RoleCell.h"

#include "ui/pages/roles/RoleDraft.h"

namespace bloomzy::roles_page {

namespace {

/// Of two grants the families that either reaches.
std::vector<std::string> together(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    if (one.empty() || other.empty())
        return {};
    std::set<std::string> all(one.begin(), one.end());
    all.insert(other.begin(), other.end());
    return {all.begin(), all.end()};
}

} // namespace

RoleCell RoleCells::of(const api::RoleInput& role, const std::string& permission) const
{
    const api::RoleRule* own = ruleFor(role, permission);
    if (own && own->effect == api::RuleEffect::deny)
        return {CellKind::denied, true, {}, {}};
    Found found;
    look(role.parents, permission, found);
    if (found.denial)
        return *found.denial;
    if (own)
        return {own->families.empty() ? CellKind::granted : CellKind::scoped, true, own->families, {}};
    return found.grant.value_or(RoleCell{});
}

void RoleCells::look(const std::vector<std::string>& parents, const std::string& permission, Found& found) const
{
    for (const std::string& id : parents) {
        const auto parent = m_roles.find(id);
        if (parent == m_roles.end() || !found.seen.insert(id).second)
            continue;
        const api::RoleRule* rule = ruleFor(parent->second, permission);
        if (rule && rule->effect == api::RuleEffect::deny && !found.denial)
            found.denial = RoleCell{CellKind::denied, false, {}, id};
        else if (rule && rule->effect == api::RuleEffect::grant && found.grant)
            found.grant->families = together(found.grant->families, rule->families);
        else if (rule && rule->effect == api::RuleEffect::grant)
            found.grant = RoleCell{CellKind::inherited, false, rule->families, id};
        look(parent->second.parents, permission, found);
    }
}

} // namespace bloomzy::roles_page
