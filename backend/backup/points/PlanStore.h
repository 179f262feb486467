#pragma once

#include "backend/api/BackupPlan.h"
#include "backend/storage/Database.h"

#include <string>

namespace bloomzy::backup {

struct StoredPlan
{
    api::BackupPlanInput plan;
    std::int64_t revision = 1; ///< 1: nobody changed it, and the defaults hold
    std::string setAt;         ///< empty with revision 1
};

/// SQL of the schedule and the retention.
class PlanStore
{
public:
    [[nodiscard]] static core::Result<StoredPlan> read(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> write(storage::Transaction& transaction, const StoredPlan& plan);
};

} // namespace bloomzy::backup
