#pragma once

#include "backend/storage/SnapshotHold.h"
#include "backend/storage/snapshot/PartialFile.h"

namespace bloomzy::storage {

/// Whether the machine has a pg_dump that reads a server of this version (as PgConnection::serverVersion()). `internal`
/// when it has none, `conflict` when it is older than the server; each says what to install.
[[nodiscard]] core::Result<void> checkPgDump(const SnapshotTools& tools, int serverVersion);

/// Writes a database as SQL in its state of an exported snapshot, by pg_dump: what `psql` reads and a person too, as
/// compression is left to who packs it. Owners and grants are left out, so that whoever restores it owns it. The
/// password goes by the environment. `unavailable` when the server went away or pg_dump fell silent.
[[nodiscard]] core::Result<void> dump(const SnapshotTools& tools, const std::string& target,
                                      const std::string& snapshot, const PartialFile& into,
                                      const CopyProgress& progress);

} // namespace bloomzy::storage
