#pragma once

#include "backend/api/BackupPoints.h"
#include "backend/backup/targets/DestinationCalls.h"
#include "backend/backup/work/BackupWatch.h"
#include "backend/core/Log.h"
#include "backend/storage/Database.h"

namespace bloomzy::backup {

/// Fetches a backup from the first of its destinations that gives it, into `file`, at which there is nothing. The disk
/// keeps some room (StagingRoom). What it is worth is seen when it is opened.
///
/// Errors: `unavailable` when none gives it; `insufficientStorage`; `conflict` with cause `cancelled`.
[[nodiscard]] core::Result<void> fetchPoint(storage::Database& database, DestinationCalls& calls,
                                            const api::RestorePoint& point, const std::filesystem::path& file,
                                            const BackupWatch& watch, core::Log& log);

} // namespace bloomzy::backup
