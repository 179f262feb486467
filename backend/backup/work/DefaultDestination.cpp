#include "backend/backup/work/DefaultDestination.h"

#include "backend/backup/points/DestinationStore.h"
#include "backend/core/Files.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::backup {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds patience{30};

fs::path settled(const fs::path& path)
{
    std::error_code error;
    fs::path known = fs::weakly_canonical(fs::absolute(path, error), error);
    return (error ? path.lexically_normal() : known) / "";
}

core::Error noPlace(const std::string& cause)
{
    return core::makeError(
        api::ErrorCode::conflict,
        "No backup was made: no destination is set up, and a folder beside the data folder could not "
        "be made. Add a destination and try again.",
        cause);
}

core::Result<void> record(storage::Transaction& transaction, const api::Destination& added)
{
    api::AuditEvent event;
    event.action = "backupDestination.create";
    event.actor.kind = api::ActorKind::system;
    event.target = api::AuditTarget{"backupDestination", added.id, added.name};
    event.outcome = api::AuditOutcome::success;
    event.changes = core::json::differences(core::json::toJson(api::DestinationInput()),
                                            core::json::toJson(static_cast<const api::DestinationInput&>(added)));
    return http::recordAudit(transaction, std::move(event));
}

} // namespace

fs::path defaultPlace(const fs::path& dataFolder)
{
    fs::path place = settled(dataFolder).parent_path();
    place += "-backups";
    return place;
}

bool isInside(const fs::path& dataFolder, const fs::path& place)
{
    const fs::path outer = settled(dataFolder).parent_path();
    const fs::path inner = settled(place).parent_path();
    return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

core::Result<api::Destination> makeDefaultDestination(storage::Database& database, DestinationCalls& calls,
                                                      const fs::path& dataFolder, const core::Clock& clock)
{
    const fs::path place = defaultPlace(dataFolder);
    if (const auto made = core::makePrivateFolder(place); made.has_error())
        return noPlace(made.error().cause);
    api::Destination added;
    added.name = "This computer";
    added.settings = {{"path", place.string()}};
    added.id = core::newId(clock);
    added.revision = 1;
    added.kind = "folder";
    added.createdAt = core::formatTime(clock.now());
    // An installation that was here before has left it: files of it stay.
    if (const auto claimed = calls.claim(added, true); !claimed.isDone())
        return noPlace(claimed.failure().cause.toStdString());
    const auto add = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(DestinationStore::put(transaction, added));
        return record(transaction, added);
    };
    BLOOMZY_CHECK(database.write(storage::Lane::interactive, add, storage::deadlineIn(patience)));
    return added;
}

} // namespace bloomzy::backup
