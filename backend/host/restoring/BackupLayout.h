#pragma once

#include "backend/backup/archive/Layout.h"
#include "backend/backup/archive/Manifest.h"
#include "backend/backup/restore/RestoreJournal.h"
#include "backend/storage/Migration.h"

namespace bloomzy::host {

/// Which engine the installation had that was backed up. A refusal with the member's name, or that of manifest.json,
/// unless the backup holds all databases of one engine, the master key, how far the audit log went, and nothing else.
[[nodiscard]] core::Result<storage::Engine> layoutOf(const backup::archive::Manifest& manifest);

/// What of a backup of SQLite files takes the place of live files. Where the audit log stays, that is the store alone.
[[nodiscard]] std::vector<backup::RestorePart> restoredParts(bool withAudit);

} // namespace bloomzy::host
