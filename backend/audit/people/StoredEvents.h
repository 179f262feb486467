#pragma once

#include "backend/storage/Vault.h"

namespace bloomzy::audit {

/// Whether events stand in clear, in the log or beside it.
[[nodiscard]] core::Result<bool> holdsClearEvents(storage::Snapshot& snapshot);

/// Seals the parts of events that an earlier version stored in clear, in slices that each commit, so that a start that
/// was cut off goes on where it stood. Blocks until all are sealed; answers at once where none is left. Free pages of
/// a SQLite file hold what they held until it is rewritten.
[[nodiscard]] core::Result<void> sealStoredEvents(storage::Database& database, const storage::Vault& vault);

} // namespace bloomzy::audit
