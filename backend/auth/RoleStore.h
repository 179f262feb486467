#pragma once

#include "backend/auth/BuiltInRoles.h"
#include "backend/storage/Database.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

struct RoleRow
{
    std::string id;
    bool builtIn = false;
    Permissions permissions;
};

/// Tables `roles`, `role_permissions` and `user_roles`. Whatever writes to the last calls indexUser() afterwards.
struct RoleStore
{
    /// In order of id. Permissions that this version does not know are left out.
    [[nodiscard]] static core::Result<std::vector<RoleRow>> all(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> replace(storage::Transaction& transaction, const RoleRow& role);

    /// In order of role id.
    [[nodiscard]] static core::Result<std::vector<std::string>> ofUser(storage::Snapshot& snapshot,
                                                                       std::string_view userId);
    [[nodiscard]] static core::Result<Permissions> permissionsOfUser(storage::Snapshot& snapshot,
                                                                     std::string_view userId);
    [[nodiscard]] static core::Result<void> setForUser(storage::Transaction& transaction, std::string_view userId,
                                                       const std::vector<std::string>& roles);
};

} // namespace bloomzy::auth
