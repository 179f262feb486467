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

} // namespace bloomzy::storage
