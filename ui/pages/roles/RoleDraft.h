#pragma once

#include "backend/api/Access.h"

#include <QtCore/QString>

#include <map>

/// A role as it is edited: values and what can be done with them. No widget and no server.
namespace bloomzy::roles_page {

/// With rules, parents and families in one order, so that equal ones compare equal.
[[nodiscard]] api::RoleInput inputOf(const api::Role& role);
[[nodiscard]] api::RoleInput inOrder(api::RoleInput role);

/// Null: the role has no rule of its own for it.
[[nodiscard]] const api::RoleRule* ruleFor(const api::RoleInput& role, const std::string& permission);
void setRule(api::RoleInput& role, api::RoleRule rule);
void removeRule(api::RoleInput& role, const std::string& permission);

/// What is edited of a role and not saved.
struct RoleDraft
{
    std::int64_t revision = 0; ///< of what `before` was read from; 0: it was never saved
    api::RoleInput before;
    api::RoleInput after;
    std::map<std::string, std::vector<std::string>> families; ///< of a grant that was scoped once, by permission

    [[nodiscard]] bool isNew() const { return revision == 0; }
    [[nodiscard]] bool isChanged() const { return isNew() || !(before == after); }
};

/// One difference between two states of a role: a permission, or one of `name`, `description`, `parents`.
struct RoleChange
{
    std::string permission; ///< empty: one of the others
    std::string member;
};
[[nodiscard]] std::vector<RoleChange> changesBetween(const api::RoleInput& before, const api::RoleInput& after);

/// Theirs, with what differs between `before` and `mine` on top.
[[nodiscard]] api::RoleInput onTop(const api::RoleInput& before, const api::RoleInput& mine, api::RoleInput theirs);

/// What the next press of Space makes of a rule: none → grant → grant for some families, where those are known → deny →
/// none.
void cycleRule(RoleDraft& draft, const std::string& permission);
/// Grants it for these; none: for all.
void setFamilies(RoleDraft& draft, const std::string& permission, std::vector<std::string> families);

} // namespace bloomzy::roles_page
