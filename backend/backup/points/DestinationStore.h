#pragma once

#include "backend/api/BackupDestinations.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace bloomzy::backup {

/// SQL of the destinations of backups.
class DestinationStore
{
public:
    /// Adds the destination, or replaces the one of its id. `conflict` when another has its name.
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, const api::Destination& destination);
    [[nodiscard]] static core::Result<std::optional<api::Destination>> find(storage::Snapshot& snapshot,
                                                                            std::string_view id);
    /// By name.
    [[nodiscard]] static core::Result<std::vector<api::Destination>> all(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view id);
};

} // namespace bloomzy::backup
