#pragma once

#include "backend/storage/Database.h"
#include "backend/storage/Vault.h"

#include <cstdint>

namespace bloomzy::auth {

/// The seeds of authenticator apps in a database.
struct SeedLook
{
    std::int64_t all = 0;
    std::int64_t broken = 0; ///< cannot be opened, or are none
};

/// Opens each; for a look at a folder, not for the server.
[[nodiscard]] core::Result<SeedLook> inspectSeeds(storage::Snapshot& snapshot, const storage::Vault& vault);

} // namespace bloomzy::auth
