#include "backend/backup/work/PointFetch.h"

#include "backend/backup/archive/Refusals.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/snapshot/StagingRoom.h"
#include "backend/backup/work/Delivery.h"
#include "backend/core/Files.h"

namespace bloomzy::backup {
namespace {

constexpr std::chrono::seconds patience{30};

core::Error nobodyGivesIt()
{
    return core::unavailable("No destination that has this backup could be read. Nothing was changed. Look at the "
                             "destinations and try again.",
                             std::chrono::seconds(0), "no copy was read");
}

bool isCancelled(const BackupWatch& watch)
{
    return watch.isCancelled && watch.isCancelled();
}

} // namespace

core::Result<void> fetchPoint(storage::Database& database, DestinationCalls& calls, const api::RestorePoint& point,
                              const std::filesystem::path& file, const BackupWatch& watch, core::Log& log)
{
    BLOOMZY_CHECK(StagingRoom(file.parent_path()).check(static_cast<std::uint64_t>(point.bytes)));
    const auto progress = [watch, bytes = point.bytes](std::int64_t done) {
        if (watch.progress)
            watch.progress(done, bytes);
        return !isCancelled(watch);
    };
    for (const api::BackupCopy& copy : point.copies) {
        if (!isStored(copy))
            continue;
        BLOOMZY_TRY(const auto destination,
                    storage::readValue<std::optional<api::Destination>>(
                        database, storage::deadlineIn(patience), [&](storage::Snapshot& snapshot) {
                            return DestinationStore::find(snapshot, copy.destinationId);
                        }));
        if (!destination)
            continue;
        const auto fetched = calls.fetch(*destination, *point.fileName, file, progress, watch.isCancelled);
        if (isCancelled(watch))
            return archive::cancelled();
        if (fetched.isDone())
            return {};
        BLOOMZY_CHECK(core::removeFile(file));
        log.write(core::LogLevel::warning, "backup", "a copy of a backup could not be read",
                  {{"destination", destination->id}, {"cause", fetched.failure().cause.toStdString()}});
    }
    return nobodyGivesIt();
}

} // namespace bloomzy::backup
