#pragma once

#include "backend/backup/work/ArchiveMaker.h"
#include "backend/host/KeyRoutes.h"
#include "backend/host/Stores.h"

namespace bloomzy::host {

/// What a backup of a running server is made of. What is passed outlives it.
[[nodiscard]] core::Result<backup::ArchiveSources> backupSources(Stores& stores, const MasterKeyInUse& masterKey);

/// How far the audit log in a database is; nothing where it has no key yet.
[[nodiscard]] core::Result<std::optional<backup::AuditHead>> auditHeadIn(storage::Snapshot& snapshot);
/// Of a SQLite file that nobody of this process has open; nothing also where it is of a version that had no log.
[[nodiscard]] core::Result<std::optional<backup::AuditHead>> auditHeadOf(const std::filesystem::path& file);

} // namespace bloomzy::host
