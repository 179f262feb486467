#pragma once

#include "backend/storage/Database.h"
#include "backend/tlog/Succession.h"

namespace bloomzy::audit {

/// SQL of the logs that this one succeeds.
class ClosedLogs
{
public:
    /// The oldest first.
    [[nodiscard]] static core::Result<std::vector<tlog::ClosedLog>> all(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> add(storage::Transaction& transaction, const tlog::ClosedLog& closed);
};

} // namespace bloomzy::audit
