#pragma once

#include "backend/backup/targets/DestinationCalls.h"
#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

namespace bloomzy::backup {

/// `<data folder>-backups`: beside the data folder, as whoever deletes that deletes what is in it.
[[nodiscard]] std::filesystem::path defaultPlace(const std::filesystem::path& dataFolder);

/// Whether a place lies in the data folder, or would if it were there; links are followed.
[[nodiscard]] bool isInside(const std::filesystem::path& dataFolder, const std::filesystem::path& place);

/// Makes the folder (0700) and a destination "This computer" of it, audited as the server's own doing: for the first
/// backup of a server that has no destination. `conflict` when that cannot be.
[[nodiscard]] core::Result<api::Destination> makeDefaultDestination(storage::Database& database,
                                                                    DestinationCalls& calls,
                                                                    const std::filesystem::path& dataFolder,
                                                                    const core::Clock& clock);

} // namespace bloomzy::backup
