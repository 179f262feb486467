#include "backend/backup/work/Expiry.h"

#include "backend/api/BackupPoints.h"
#include "backend/backup/points/Catalogue.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/points/PointStore.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::backup {

namespace {

constexpr std::chrono::seconds patience{30};

struct Judged
{
    std::vector<Removal> removals;
    std::vector<api::Destination> destinations;
    bool hasOldFailures = false;
};

bool isForgotten(const api::RestorePoint& point, const std::string& before)
{
    return point.createdAt < before && std::ranges::none_of(point.copies, [](const api::BackupCopy& copy) {
               return copy.state == api::BackupCopyState::stored;
           });
}

core::Result<Judged> judgeAll(storage::Snapshot& snapshot, const Zone& zone, core::Time now)
{
    Judged judged;
    BLOOMZY_TRY(auto points, PointStore::all(snapshot));
    BLOOMZY_TRY(const auto plan, PlanStore::read(snapshot));
    BLOOMZY_TRY(judged.destinations, DestinationStore::all(snapshot));
    judgeCopies(points, plan.plan.retention, zone, now);
    judged.removals = removals(points);
    const std::string before = core::formatTime(now - failuresAreKept);
    judged.hasOldFailures =
        std::ranges::any_of(points, [&](const api::RestorePoint& point) { return isForgotten(point, before); });
    return judged;
}

core::Result<void> record(storage::Transaction& transaction, const Removal& removal)
{
    api::AuditEvent event;
    event.action = "backup.expire";
    event.actor.kind = api::ActorKind::system;
    event.target = api::AuditTarget{"restorePoint", removal.pointId, removal.fileName};
    event.outcome = api::AuditOutcome::success;
    return http::recordAudit(transaction, std::move(event));
}

core::Result<void> forget(storage::Database& database, const Removal& removal)
{
    return database.write(
        storage::Lane::bulk,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(forgetCopy(transaction, removal.pointId, removal.destinationId));
            return record(transaction, removal);
        },
        storage::deadlineIn(patience));
}

} // namespace

core::Result<void> expire(storage::Database& database, DestinationCalls& calls, const Zone& zone,
                          const core::Clock& clock, core::Log& log, const std::function<bool()>& isCancelled)
{
    BLOOMZY_TRY(const auto judged,
                storage::readValue<Judged>(database, storage::deadlineIn(patience), [&](storage::Snapshot& snapshot) {
                    return judgeAll(snapshot, zone, clock.now());
                }));
    for (const Removal& removal : judged.removals) {
        if (isCancelled && isCancelled())
            return {};
        const auto place = std::ranges::find(judged.destinations, removal.destinationId, &api::Destination::id);
        if (place == judged.destinations.end())
            continue;
        if (const auto removed = calls.remove(*place, removal.fileName); !removed.isDone()) {
            log.write(core::LogLevel::warning, "backup", "a backup that is over could not be removed yet",
                      {{"destination", place->id},
                       {"file", removal.fileName},
                       {"cause", removed.failure().cause.toStdString()}});
            continue;
        }
        BLOOMZY_CHECK(forget(database, removal));
    }
    if (!judged.hasOldFailures)
        return {};
    return database.write(
        storage::Lane::bulk,
        [&](storage::Transaction& transaction) { return forgetFailed(transaction, clock.now() - failuresAreKept); },
        storage::deadlineIn(patience));
}

} // namespace bloomzy::backup
