#pragma once

#include "backend/backup/plan/Zone.h"
#include "backend/backup/targets/DestinationCalls.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/storage/Database.h"

namespace bloomzy::backup {

/// Points of which nothing is stored are remembered for so long.
inline constexpr std::chrono::hours failuresAreKept{14 * 24};

/// Removes the files that retention keeps no longer (removals()), each audited as the server's own doing, and forgets
/// failures of long ago. What a destination does not remove is told in the log and tried again by the next call.
[[nodiscard]] core::Result<void> expire(storage::Database& database, DestinationCalls& calls, const Zone& zone,
                                        const core::Clock& clock, core::Log& log,
                                        const std::function<bool()>& isCancelled = {});

} // namespace bloomzy::backup
