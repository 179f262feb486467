#pragma once

#include "backend/storage/SnapshotHold.h"
#include "backend/storage/sqlite/Connection.h"

namespace bloomzy::storage {

/// Copies a database into an existing empty file by SQLite's online backup, a few MiB at a time. The connection must be
/// in a read transaction: only then does a commit of somebody else not make it begin anew. The file's header says WAL
/// as the source's does; nothing is synced. Afterwards nobody has the file open.
[[nodiscard]] core::Result<void> copyPages(Connection& from, const std::filesystem::path& to,
                                           const CopyProgress& progress);

} // namespace bloomzy::storage
