#pragma once

#include "backend/api/BackupPoints.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string_view>
#include <vector>

namespace bloomzy::backup {

/// SQL of the catalogue of restore points. A point is kept as one text: the writer is alone, so what changes a point
/// reads and writes it within one transaction. Why a copy is kept is not stored (BackupCopy::keptAs), as it follows
/// from the others and from the day, nor until when the server opens it, which its key tells (OpeningKeys).
class PointStore
{
public:
    /// Adds the point, or replaces the one of its id.
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, const api::RestorePoint& point);
    [[nodiscard]] static core::Result<std::optional<api::RestorePoint>> find(storage::Snapshot& snapshot,
                                                                             std::string_view id);
    /// Newest first, all of them: retention bounds them to some thousands.
    [[nodiscard]] static core::Result<std::vector<api::RestorePoint>> all(storage::Snapshot& snapshot);
    /// When the newest one was made.
    [[nodiscard]] static core::Result<std::optional<std::string>> newestTime(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view id);
};

} // namespace bloomzy::backup
