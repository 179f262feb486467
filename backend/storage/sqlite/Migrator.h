#pragma once

#include "backend/storage/Migration.h"
#include "backend/storage/sqlite/Connection.h"

namespace bloomzy::storage {

/// Makes sure that the file is ours and of no newer version, without changing it: `malformed` or `conflict` otherwise.
[[nodiscard]] core::Result<void> checkIdentity(Connection& connection);

/// Marks a new file as ours and applies what is missing, in order. `conflict` when the file has a migration that is not
/// among `migrations`, or one with another text.
[[nodiscard]] core::Result<void> migrate(Connection& connection, const std::vector<Migration>& migrations,
                                         const core::Clock& clock);

/// The names of those that migrate() would apply, in order, without changing the file. `conflict` as there.
[[nodiscard]] core::Result<std::vector<std::string>> pendingMigrations(Connection& connection,
                                                                       const std::vector<Migration>& migrations);

} // namespace bloomzy::storage
