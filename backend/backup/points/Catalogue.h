#pragma once

#include "backend/api/BackupPoints.h"
#include "backend/backup/plan/Retention.h"
#include "backend/backup/points/PlanStore.h"
#include "backend/storage/Database.h"

/// The catalogue of restore points as a whole: why copies are kept, what may go, what is forgotten.
namespace bloomzy::backup {

/// Fills in BackupCopy::keptAs, for each destination by what is stored there (judge()).
void judgeCopies(std::vector<api::RestorePoint>& points, const api::BackupRetention& retention, const Zone& zone,
                 core::Time now);

/// A file that retention keeps no longer.
struct Removal
{
    std::string pointId;
    std::string destinationId;
    std::string fileName;

    bool operator==(const Removal&) const = default;
};

/// What may be removed, of points that judgeCopies() saw just before. It names only files of the catalogue; once one is
/// gone at its destination, forgetCopy() follows.
[[nodiscard]] std::vector<Removal> removals(const std::vector<api::RestorePoint>& judged);

/// Forgets a copy; a point that has none left, stored or failed, is forgotten with it.
[[nodiscard]] core::Result<void> forgetCopy(storage::Transaction& transaction, std::string_view pointId,
                                            std::string_view destinationId);
/// The same for all copies at a destination.
[[nodiscard]] core::Result<void> forgetCopiesAt(storage::Transaction& transaction, std::string_view destinationId);
/// Forgets points of which nothing is stored anywhere and that were tried before `time`.
[[nodiscard]] core::Result<void> forgetFailed(storage::Transaction& transaction, core::Time time);

/// Whether a backup has to be begun now, and when the next one is due (isDue(), nextRun()). `newest`: when the last one
/// was begun, whoever asked for it.
struct DueRun
{
    bool now = false;
    std::optional<core::Time> next; ///< none while the schedule is off
};
[[nodiscard]] DueRun dueRun(const StoredPlan& plan, const std::optional<std::string>& newest, const Zone& zone,
                            core::Time now);

} // namespace bloomzy::backup
