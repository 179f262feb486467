#pragma once

#include "backend/api/BackupWork.h"
#include "backend/backup/plan/Zone.h"
#include "backend/backup/restore/RestoreJournal.h"
#include "backend/storage/Database.h"

namespace bloomzy::backup {

/// How well off one would be if everything else were gone now, from the catalogue, the plan and the recovery keys.
[[nodiscard]] core::Result<api::BackupStatus> backupStatus(storage::Snapshot& snapshot);

/// How the last restore stands, by its journal.
[[nodiscard]] std::optional<api::LastRestore> lastRestore(const std::optional<RestoreJournal>& journal);

} // namespace bloomzy::backup
