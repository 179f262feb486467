#pragma once

#include "backend/api/Permission.h"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

using Permissions = std::bitset<32>; ///< by api::Permission

struct BuiltInRoleRights
{
    std::string_view id; ///< `administrator`
    Permissions permissions;
};

inline constexpr std::string_view administrator = "administrator";

/// The four roles and what each may do, in the order of api::BuiltInRole.
[[nodiscard]] std::vector<BuiltInRoleRights> builtInRoles();

/// `taxa.read` and the like, in the order of api::Permission.
[[nodiscard]] std::vector<std::string> permissionNames(const Permissions& permissions);
[[nodiscard]] Permissions allPermissions();

} // namespace bloomzy::auth
