#pragma once

#include "backend/api/BackupWork.h"
#include "backend/backup/restore/RestoreJournal.h"

namespace bloomzy::backup {

/// As a client hears of it.
[[nodiscard]] api::RestoreEnd restoreEnd(RestoreState state);
[[nodiscard]] api::LastRestore lastRestoreOf(const RestoreJournal& journal);

/// By the journal of a data folder; nothing where there never was a restore.
[[nodiscard]] core::Result<std::optional<api::LastRestore>> lastRestore(const std::filesystem::path& dataFolder);

} // namespace bloomzy::backup
