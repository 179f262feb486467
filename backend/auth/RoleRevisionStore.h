#pragma once

#include "backend/api/Access.h"
#include "backend/storage/Database.h"

namespace bloomzy::auth {

/// Table `role_revisions`: what each role was. Kept for roles that are gone.
struct RoleRevisionStore
{
    [[nodiscard]] static core::Result<void> add(storage::Transaction& transaction, std::string_view roleId,
                                                const api::RoleRevision& revision);
    /// Newest first.
    [[nodiscard]] static core::Result<std::vector<api::RoleRevision>>
    ofRole(storage::Snapshot& snapshot, std::string_view roleId, std::int64_t most);
};

} // namespace bloomzy::auth
