#pragma once

#include "backend/api/BackupPlan.h"
#include "backend/api/BackupPoints.h"
#include "backend/backup/plan/Zone.h"

#include <string>
#include <vector>

/// Which copies a destination keeps. Each destination is judged by what it holds itself, so that one that was away for
/// a week is not emptied by what the others got meanwhile. What stands in no row of the catalogue is not judged here,
/// and so never removed.
namespace bloomzy::backup {

/// A restore point of which the destination holds a copy.
struct HeldPoint
{
    std::string id;
    core::Time created;
    api::BackupReason reason = api::BackupReason::scheduled;
    api::BackupCheckState check = api::BackupCheckState::pending;
    bool pinned = false;
};

struct Judgement
{
    std::string id;
    std::vector<api::KeptAs> keptAs; ///< in the order of api::KeptAs; empty: the copy may go
};

/// For how long a copy stays that was made before a restore or an import.
inline constexpr std::chrono::hours safetyTime{14 * 24};

/// One for each of `points`, in their order, with these rules:
/// - pinned ones, the newest and the last verified one stay;
/// - what was made before a restore or an import stays for safetyTime;
/// - one that failed its check, or was made before a restore, takes nobody's place: the rules below pass it over;
/// - the newest `recent` ones stay;
/// - of each of the newest `daily` days, `weekly` weeks (from Monday on) and `monthly` months that have one, the last
///   verified one stays, or else the newest. Days are those of `zone`.
[[nodiscard]] std::vector<Judgement> judge(const std::vector<HeldPoint>& points, const api::BackupRetention& retention,
                                           const Zone& zone, core::Time now);

} // namespace bloomzy::backup
