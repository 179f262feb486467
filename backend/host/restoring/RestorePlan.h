#pragma once

#include "backend/api/BackupWork.h"
#include "backend/host/restoring/PreparedRestore.h"

namespace bloomzy::host {

/// What is told of a restore before it is done, but for who asks and how long that took.
[[nodiscard]] api::RestoreDryRun planOf(const PreparedRestore& prepared, bool withAudit,
                                        const std::filesystem::path& dataFolder);

[[nodiscard]] std::int64_t millisecondsSince(std::chrono::steady_clock::time_point begun);

} // namespace bloomzy::host
