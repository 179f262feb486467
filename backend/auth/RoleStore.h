#pragma once

#include "backend/access/Policy.h"
#include "backend/storage/Database.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

struct RoleRow
{
    access::Role role;
    std::string name; ///< empty for a built-in role: the console has its name in each language
    std::string description;
    bool builtIn = false;
    std::int64_t revision = 1;
};

/// Tables `roles`, `role_permissions`, `role_parents` and `role_conflicts`.
struct RoleStore
{
    /// In order of id. Rules for permissions that this version does not know are left out.
    [[nodiscard]] static core::Result<std::vector<RoleRow>> all(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<std::vector<access::Conflict>> conflicts(storage::Snapshot& snapshot);
    /// By id; empty for a built-in role.
    using Names = std::map<std::string, std::string, std::less<>>;
    [[nodiscard]] static core::Result<Names> names(storage::Snapshot& snapshot);
    /// Without conflicts: what the roles are worth.
    [[nodiscard]] static access::Policy policyOf(const std::vector<RoleRow>& rows);
    /// Of all() and conflicts().
    [[nodiscard]] static core::Result<access::Policy> policy(storage::Snapshot& snapshot);

    /// Inserts the role or replaces what is kept of it. Its parents must be there.
    [[nodiscard]] static core::Result<void> replace(storage::Transaction& transaction, const RoleRow& row);
    /// `conflict` while somebody has the role, or a role inherits from it.
    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view id);
    [[nodiscard]] static core::Result<void> setConflicts(storage::Transaction& transaction,
                                                         const std::vector<access::Conflict>& conflicts);
};

} // namespace bloomzy::auth
