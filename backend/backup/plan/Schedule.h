#pragma once

#include "backend/api/BackupPlan.h"
#include "backend/backup/plan/Zone.h"

#include <optional>
#include <string_view>

/// When backups are made by themselves, on the clocks of a wall. Where clocks that are put forward skip a time, its run
/// is at the moment of the change; where clocks that are put back show it twice, at the first. Every hour means each
/// moment at which the clocks show a full hour.
namespace bloomzy::backup {

struct Schedule
{
    api::BackupEvery every = api::BackupEvery::off;
    std::chrono::minutes at{0}; ///< from midnight, with `day` and `week`
    std::chrono::weekday weekday = std::chrono::Sunday;
};

/// `00:00` to `23:59`, in these five characters.
[[nodiscard]] std::optional<std::chrono::minutes> timeOfDay(std::string_view text);

/// Nothing where a value is none that api::BackupSchedule tells of.
[[nodiscard]] std::optional<Schedule> scheduleOf(const api::BackupSchedule& schedule);

/// The first run after `after`; none with `off`.
[[nodiscard]] std::optional<core::Time> nextRun(const Schedule& schedule, const Zone& zone, core::Time after);

/// The last run that was due at `now` or before; none with `off`.
[[nodiscard]] std::optional<core::Time> lastDue(const Schedule& schedule, const Zone& zone, core::Time now);

/// Whether a backup has to be begun now. `since`: when the last one began, whoever asked for it, or when the schedule
/// was set if that is later. However many runs were missed, one makes up for them. A `since` in the future comes of a
/// clock that was wrong, and is not believed.
[[nodiscard]] bool isDue(const Schedule& schedule, const Zone& zone, core::Time since, core::Time now);

} // namespace bloomzy::backup
