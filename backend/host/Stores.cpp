#include "backend/host/Stores.h"

#include "backend/core/Files.h"
#include "backend/host/DatabaseMetrics.h"
#include "backend/host/EmptiedDatabases.h"
#include "backend/storage/PostgresDatabase.h"
#include "backend/storage/SqliteDatabase.h"

namespace bloomzy::host {

namespace {

StartReason reasonOf(api::ErrorCode code, const std::filesystem::path& file)
{
    switch (code) {
    case api::ErrorCode::malformed:
        return StartReason::databaseDamaged;
    case api::ErrorCode::conflict:
        return StartReason::newerDatabase;
    case api::ErrorCode::unavailable:
        return StartReason::folderInUse;
    case api::ErrorCode::forbidden:
        return reasonOfRefusal(file);
    default:
        return reasonOf(code, StartReason::internal);
    }
}

/// Data of one engine must not seem lost because the server was started with the other.
Started<void> checkEngine(const DataFolder& folder, bool onServer)
{
    std::error_code ignored;
    // Files beside the mark are what bloomzyctl migrate-storage left, as the way back.
    const bool marked = std::filesystem::exists(serverMark(folder.root()), ignored);
    if (onServer && !marked && std::filesystem::exists(folder.store() / "auth.db", ignored))
        return StartFailure{StartReason::badArguments,
                            "The data of this folder lie in SQLite files, which --database would leave unused. Leave "
                            "--database out, name an empty data folder, or move the data first: bloomzyctl "
                            "migrate-storage.",
                            {}};
    if (!onServer && marked)
        return StartFailure{StartReason::badArguments,
                            "The data of this folder lie in PostgreSQL. Name their address: --database "
                            "postgresql://….",
                            {}};
    return {};
}

/// SQLite would take such a file for a new database, and remove the log beside it.
Started<void> checkNoneIsEmptied(const DataFolder& folder)
{
    const auto emptied = emptiedDatabases(folder.root());
    if (emptied.empty())
        return {};
    return StartFailure{StartReason::databaseDamaged,
                        emptied.front().file.string() +
                            " is empty: what it held is gone. Nothing was changed. Copy the whole folder away, and "
                            "restore the last backup of it. To begin with an empty database instead, remove the file.",
                        {}};
}

Started<std::unique_ptr<WatchedDatabase>> openFile(const StorePlan& plan, const core::Clock& clock)
{
    storage::SqliteOptions options;
    options.file = plan.file;
    options.mmapBytes = plan.mmapBytes;
    options.readers = plan.readers;
    options.clock = {std::shared_ptr<void>(), &clock}; // without ownership
    auto opened = storage::openSqlite(options, plan.migrations(storage::Engine::sqlite));
    if (opened.has_error())
        return StartFailure{reasonOf(opened.error().code, plan.file), plan.file.string() + ": " + opened.error().detail,
                            opened.error().cause};
    return std::make_unique<WatchedDatabase>(std::move(*opened));
}

StartFailure serverFailure(const StorePlan& plan, const core::Error& error)
{
    const auto reason = [&] {
        switch (error.code) {
        case api::ErrorCode::malformed:
            return StartReason::databaseDamaged;
        case api::ErrorCode::conflict:
            return StartReason::newerDatabase;
        case api::ErrorCode::internal:
            return StartReason::internal;
        default:
            return reasonOf(error.code, StartReason::badArguments);
        }
    }();
    return {reason,
            "The database of \"" + plan.service + "\" (its name ends in _" + plan.service + "): " + error.detail,
            error.cause};
}

Started<std::unique_ptr<WatchedDatabase>> openOnServer(const StorePlan& plan, const std::string& uri,
                                                       const core::Clock& clock)
{
    auto target = storage::serviceTarget(uri, plan.service);
    if (target.has_error())
        return serverFailure(plan, target.error());
    storage::PostgresOptions options;
    options.target = std::move(*target);
    options.clock = {std::shared_ptr<void>(), &clock}; // without ownership
    options.exclusive = true;
    const auto doubt = std::make_shared<Doubt>();
    options.onUncertain = [doubt] { doubt->tell(); };
    auto opened = storage::openPostgres(options, plan.migrations(storage::Engine::postgresql));
    if (opened.has_error())
        return serverFailure(plan, opened.error());
    return std::make_unique<WatchedDatabase>(std::move(*opened), doubt);
}

api::HealthCheck check(const std::string& name, WatchedDatabase& database, storage::Deadline deadline)
{
    const auto answered = database.read(
        [](storage::Snapshot& snapshot) {
            return snapshot.query("SELECT 1", {}, [](const storage::Row&) { return false; });
        },
        deadline);
    if (answered.has_error())
        return {name, false, answered.error().detail};
    if (!database.keepsChanges(deadline))
        return {name, false, "The database could not keep its last change. Look at the disk's space and health."};
    return {name, true, "The database answers."};
}

} // namespace

Started<Stores> Stores::open(const DataFolder& folder, const std::string& uri, const core::Clock& clock)
{
    if (auto checked = checkEngine(folder, !uri.empty()); checked.has_error())
        return checked.error();
    if (auto checked = uri.empty() ? checkNoneIsEmptied(folder) : Started<void>(); checked.has_error())
        return checked.error();
    Stores stores;
    for (const StorePlan& plan : storePlans(folder.root())) {
        auto opened = uri.empty() ? openFile(plan, clock) : openOnServer(plan, uri, clock);
        if (opened.has_error())
            return opened.error();
        stores.of(plan.service) = std::move(*opened);
    }
    if (uri.empty())
        return stores;
    if (auto marked = core::makePrivateFile(serverMark(folder.root())); marked.has_error())
        return folderFailure(marked.error(), serverMark(folder.root()));
    return stores;
}

std::unique_ptr<WatchedDatabase>& Stores::of(std::string_view service)
{
    if (service == "auth")
        return auth;
    if (service == "catalog")
        return catalog;
    if (service == "backup")
        return backup;
    return service == "system" ? system : audit;
}

std::string Stores::metrics() const
{
    return databaseMetrics({{"auth", auth->stats()},
                            {"catalog", catalog->stats()},
                            {"backup", backup->stats()},
                            {"system", system->stats()},
                            {"audit", audit->stats()}});
}

std::vector<api::HealthCheck> Stores::checks(storage::Deadline deadline) const
{
    return {check("auth.database", *auth, deadline), check("catalog.database", *catalog, deadline),
            check("backup.database", *backup, deadline), check("system.database", *system, deadline),
            check("audit.database", *audit, deadline)};
}

} // namespace bloomzy::host
