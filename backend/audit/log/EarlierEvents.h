#pragma once

#include "backend/storage/Vault.h"
#include "backend/tlog/NoteKey.h"

namespace bloomzy::audit {

/// Takes what was recorded before the log could be proven into it, oldest first, in slices that each commit, so that a
/// start that was cut off goes on where it stood. Blocks until all is taken. `malformed` when an event is missing there
/// or the log is not the one that this key signed last; then what was not taken yet stays where it is.
[[nodiscard]] core::Result<void> takeEarlierEvents(storage::Database& database, const tlog::NoteSigner& key,
                                                   const storage::Vault& vault);

/// How many wait to be taken.
[[nodiscard]] core::Result<std::int64_t> countEarlierEvents(storage::Snapshot& snapshot);

} // namespace bloomzy::audit
