#pragma once

#include "backend/api/Access.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace bloomzy::roles_page {

enum class CellKind { absent, notGranted, granted, scoped, inherited, denied };

/// What a role says of one permission, with what it inherits. A denial wins, its own or an inherited one.
struct RoleCell
{
    CellKind kind = CellKind::notGranted;
    bool own = false;                  ///< by a rule of its own
    std::vector<std::string> families; ///< that a grant reaches; empty: all
    std::string from;                  ///< the role that an inherited grant or denial comes from
};

/// Looks roles up by id.
class RoleCells
{
public:
    using Roles = std::map<std::string, api::RoleInput>;

    /// `roles` outlives this.
    explicit RoleCells(const Roles& roles)
        : m_roles(roles)
    {
    }

    [[nodiscard]] RoleCell of(const api::RoleInput& role, const std::string& permission) const;

private:
    struct Found
    {
        std::optional<RoleCell> grant;
        std::optional<RoleCell> denial;
        std::set<std::string> seen;
    };

    void look(const std::vector<std::string>& parents, const std::string& permission, Found& found) const;

    const Roles& m_roles;
};

} // namespace bloomzy::roles_page
