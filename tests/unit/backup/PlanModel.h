#pragma once

#include "backend/backup/plan/Retention.h"
#include "backend/backup/plan/Schedule.h"

#include <map>
#include <set>

/// What schedules and retention mean, said once more, as slowly and plainly as can be.
namespace model {

/// The runs of a schedule from `from` up to `to`, found by a look at the clocks of every minute. `from` and `to` are
/// full minutes, and `from` is early enough that the first day is of no interest.
[[nodiscard]] std::set<bloomzy::core::Time> runs(const bloomzy::backup::Schedule& schedule,
                                                 const bloomzy::backup::Zone& zone, bloomzy::core::Time from,
                                                 bloomzy::core::Time to);

/// Why each point is kept, by its id; a point that may go is not there.
[[nodiscard]] std::map<std::string, std::set<bloomzy::api::KeptAs>>
kept(const std::vector<bloomzy::backup::HeldPoint>& points, const bloomzy::api::BackupRetention& retention,
     const bloomzy::backup::Zone& zone, bloomzy::core::Time now);

} // namespace model
