#include "backend/backup/work/BackupStatus.h"

#include "backend/backup/RecoveryKeyStore.h"
#include "backend/backup/points/PlanStore.h"
#include "backend/backup/points/PointStore.h"
#include "backend/backup/work/Delivery.h"

#include <algorithm>

namespace bloomzy::backup {

namespace {

/// So many of the last backups tell how long the next one takes.
constexpr std::size_t lastOnes = 5;

bool isAnyStored(const api::RestorePoint& point)
{
    return std::ranges::any_of(point.copies, isStored);
}

std::optional<std::int64_t> expectedMilliseconds(const std::vector<api::RestorePoint>& newestFirst)
{
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (const api::RestorePoint& point : newestFirst) {
        if (!isAnyStored(point) || count == std::int64_t{lastOnes})
            continue;
        sum += point.milliseconds;
        ++count;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::optional<std::int64_t> secondsBetweenRuns(api::BackupEvery every)
{
    using std::chrono::hours;
    using std::chrono::seconds;
    switch (every) {
    case api::BackupEvery::hour:
        return seconds(hours(1)).count();
    case api::BackupEvery::sixHours:
        return seconds(hours(6)).count();
    case api::BackupEvery::day:
        return seconds(hours(24)).count();
    case api::BackupEvery::week:
        return seconds(hours(7 * 24)).count();
    default:
        return {};
    }
}

void tellNewest(api::BackupStatus& status, const std::vector<api::RestorePoint>& newestFirst)
{
    for (const api::RestorePoint& point : newestFirst) {
        if (isAnyStored(point) && !status.newestAt)
            status.newestAt = point.createdAt;
        if (point.check.state == api::BackupCheckState::verified)
            status.verifiedAt = std::max(status.verifiedAt, point.check.at);
        if (!point.rehearsal || !point.rehearsal->passed || point.rehearsal->at <= status.provenAt.value_or(""))
            continue;
        status.provenAt = point.rehearsal->at;
        status.recoveryTimeMilliseconds = point.rehearsal->milliseconds;
    }
}

} // namespace

core::Result<api::BackupStatus> backupStatus(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto points, PointStore::all(snapshot));
    BLOOMZY_TRY(const auto plan, PlanStore::read(snapshot));
    BLOOMZY_TRY(const auto keys, RecoveryKeyStore::list(snapshot));
    api::BackupStatus status;
    tellNewest(status, points);
    status.expectedMilliseconds = expectedMilliseconds(points);
    // What was changed while a backup is made is in the next one only.
    if (const auto between = secondsBetweenRuns(plan.plan.schedule.every))
        status.recoveryPointSeconds = *between + status.expectedMilliseconds.value_or(0) / 1000;
    const auto current = std::ranges::find(keys, true, &api::RecoveryKey::current);
    status.hasRecoveryKey = current != keys.end();
    if (status.hasRecoveryKey)
        status.recoveryKeyAt = current->createdAt;
    return status;
}

std::optional<api::LastRestore> lastRestore(const std::optional<RestoreJournal>& journal)
{
    if (!journal)
        return {};
    api::LastRestore last;
    switch (journal->state) {
    case RestoreState::restored:
        last.end = api::RestoreEnd::restored;
        break;
    case RestoreState::rolledBack:
        last.end = api::RestoreEnd::rolledBack;
        break;
    case RestoreState::abandoned:
        last.end = api::RestoreEnd::abandoned;
        break;
    case RestoreState::unknown:
        break;
    default:
        last.end = api::RestoreEnd::underWay;
    }
    last.takenAt = journal->point.takenAt;
    last.begunAt = journal->begunAt;
    if (!journal->endedAt.empty())
        last.endedAt = journal->endedAt;
    if (!journal->why.empty())
        last.why = journal->why;
    return last;
}

} // namespace bloomzy::backup
