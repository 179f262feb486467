#pragma once

#include "backend/api/Operations.h"
#include "backend/storage/Database.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace bloomzy::operations {

/// SQL of the operations' table.
class OperationStore
{
public:
    /// New, or anew.
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, const api::Operation& operation);
    [[nodiscard]] static core::Result<std::optional<api::Operation>> find(storage::Snapshot& snapshot,
                                                                          std::string_view id);
    /// Those below the id `before`, newest first, of one person or, where `owner` is empty, of all.
    [[nodiscard]] static core::Result<std::vector<api::Operation>>
    list(storage::Snapshot& snapshot, std::string_view owner, std::string_view before, std::int32_t limit);
    [[nodiscard]] static core::Result<std::vector<api::Operation>> unfinished(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> removeOf(storage::Transaction& transaction, std::string_view owner);
    /// Forgets those that ended before `time` (RFC 3339), and of the others all but the newest `kept`.
    [[nodiscard]] static core::Result<void> prune(storage::Transaction& transaction, std::string_view time,
                                                  std::int64_t kept);
};

} // namespace bloomzy::operations
