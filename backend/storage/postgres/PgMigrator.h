#pragma once

#include "backend/storage/Migration.h"
#include "backend/storage/postgres/PgConnection.h"

namespace bloomzy::storage {

/// Marks an empty database as ours and applies what is missing, in order, while an advisory lock keeps other processes
/// from doing the same. `malformed` when the database holds tables of another program, `conflict` when it has a
/// migration that is not among `migrations`, or one with another text.
[[nodiscard]] core::Result<void> migrate(PgConnection& connection, const std::vector<Migration>& migrations,
                                         const core::Clock& clock);

/// The names of those that migrate() would apply, in order, without changing the database. `conflict` and `malformed`
/// as there.
[[nodiscard]] core::Result<std::vector<std::string>> pendingMigrations(PgConnection& connection,
                                                                       const std::vector<Migration>& migrations);

} // namespace bloomzy::storage
