#pragma once

#include "backend/access/Policy.h"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

using Permissions = std::bitset<32>; ///< by api::Permission

inline constexpr std::string_view administrator = "administrator";
inline constexpr std::string_view auditor = "auditor";

/// What each may do, in the order of api::BuiltInRole.
[[nodiscard]] std::vector<access::Role> builtInRoles();

/// `taxa.read` and the like, in the order of api::Permission.
[[nodiscard]] std::vector<std::string> permissionNames(const Permissions& permissions);
[[nodiscard]] Permissions allPermissions();
/// `users.manage` and its like.
[[nodiscard]] bool isManaging(api::Permission permission);

} // namespace bloomzy::auth
