#include "backend/backup/points/Catalogue.h"

#include "backend/backup/plan/Schedule.h"
#include "backend/backup/points/PointStore.h"

#include <algorithm>
#include <map>

namespace bloomzy::backup {
namespace {

using api::BackupCopy;
using api::BackupCopyState;
using api::RestorePoint;

bool isStored(const BackupCopy& copy)
{
    return copy.state == BackupCopyState::stored;
}

HeldPoint heldPoint(const RestorePoint& point)
{
    return {point.id, core::parseTime(point.createdAt).value_or(core::Time()), point.reason, point.check.state,
            point.pinned};
}

/// The stored copies at each destination, each with its point.
struct AtDestination
{
    std::vector<HeldPoint> points;
    std::vector<BackupCopy*> copies;
};

std::map<std::string, AtDestination> byDestination(std::vector<RestorePoint>& points)
{
    std::map<std::string, AtDestination> all;
    for (RestorePoint& point : points)
        for (BackupCopy& copy : point.copies) {
            copy.keptAs.clear();
            if (!isStored(copy))
                continue;
            AtDestination& place = all[copy.destinationId];
            place.points.push_back(heldPoint(point));
            place.copies.push_back(&copy);
        }
    return all;
}

core::Result<void> keepWithout(storage::Transaction& transaction, RestorePoint point, std::string_view destinationId)
{
    std::erase_if(point.copies, [&](const BackupCopy& copy) { return copy.destinationId == destinationId; });
    return point.copies.empty() ? PointStore::remove(transaction, point.id) : PointStore::put(transaction, point);
}

bool hasCopyAt(const RestorePoint& point, std::string_view destinationId)
{
    return std::ranges::count(point.copies, destinationId, &BackupCopy::destinationId) > 0;
}

} // namespace

void judgeCopies(std::vector<RestorePoint>& points, const api::BackupRetention& retention, const Zone& zone,
                 core::Time now)
{
    for (const auto& [id, place] : byDestination(points)) {
        auto judgements = judge(place.points, retention, zone, now);
        for (std::size_t i = 0; i < judgements.size(); ++i)
            place.copies[i]->keptAs = std::move(judgements[i].keptAs);
    }
}

std::vector<Removal> removals(const std::vector<RestorePoint>& judged)
{
    std::vector<Removal> all;
    for (const RestorePoint& point : judged)
        for (const BackupCopy& copy : point.copies)
            if (point.fileName && isStored(copy) && copy.keptAs.empty())
                all.push_back({point.id, copy.destinationId, *point.fileName});
    return all;
}

core::Result<void> forgetCopy(storage::Transaction& transaction, std::string_view pointId,
                              std::string_view destinationId)
{
    BLOOMZY_TRY(auto point, PointStore::find(transaction, pointId));
    if (!point || !hasCopyAt(*point, destinationId))
        return {};
    return keepWithout(transaction, std::move(*point), destinationId);
}

core::Result<void> forgetCopiesAt(storage::Transaction& transaction, std::string_view destinationId)
{
    BLOOMZY_TRY(auto points, PointStore::all(transaction));
    for (RestorePoint& point : points)
        if (hasCopyAt(point, destinationId))
            BLOOMZY_CHECK(keepWithout(transaction, std::move(point), destinationId));
    return {};
}

core::Result<void> forgetFailed(storage::Transaction& transaction, core::Time time)
{
    const std::string before = core::formatTime(time);
    BLOOMZY_TRY(const auto points, PointStore::all(transaction));
    for (const RestorePoint& point : points)
        if (point.createdAt < before && std::ranges::none_of(point.copies, isStored))
            BLOOMZY_CHECK(PointStore::remove(transaction, point.id));
    return {};
}

DueRun dueRun(const StoredPlan& plan, const std::optional<std::string>& newest, const Zone& zone, core::Time now)
{
    const auto schedule = scheduleOf(plan.plan.schedule);
    if (!schedule)
        return {};
    const auto timeIn = [](const std::string& text) { return core::parseTime(text).value_or(core::Time()); };
    const core::Time since = std::max(timeIn(plan.setAt), timeIn(newest.value_or(std::string())));
    return {isDue(*schedule, zone, since, now), nextRun(*schedule, zone, now)};
}

} // namespace bloomzy::backup
