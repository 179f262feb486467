#include "backend/host/Stores.h"

#include "backend/audit/AuditService.h"
#include "backend/auth/AuthService.h"
#include "backend/backup/BackupService.h"
#include "backend/catalog/CatalogService.h"
#include "backend/core/Files.h"
#include "backend/host/SystemDatabase.h"
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
    case api::ErrorCode::insufficientStorage:
        return StartReason::diskFull;
    case api::ErrorCode::forbidden:
        return reasonOfRefusal(file);
    default:
        return StartReason::internal;
    }
}

using Migrations = std::vector<storage::Migration> (*)(storage::Engine);

struct Plan
{
    std::string service;
    std::unique_ptr<WatchedDatabase> Stores::*member;
    std::filesystem::path file;
    Migrations migrations;
    std::int64_t mmapBytes;
    int readers;
};

std::vector<Plan> plansFor(const DataFolder& folder)
{
    constexpr std::int64_t mapped = 256LL << 20;
    // Each reader costs a start time and memory, and only the catalog is read all the time.
    constexpr int few = 2;
    constexpr int many = 4;
    // A mapped file that somebody truncates ends the process, so the audit log is not mapped.
    return {{"auth", &Stores::auth, folder.store() / "auth.db", &auth::migrations, mapped, few},
            {"catalog", &Stores::catalog, folder.store() / "catalog.db", &catalog::migrations, mapped, many},
            {"backup", &Stores::backup, folder.store() / "backup.db", &backup::migrations, mapped, few},
            {"system", &Stores::system, folder.store() / "system.db", &systemMigrations, mapped, few},
            {"audit", &Stores::audit, folder.audit() / "audit.db", &audit::migrations, 0, few}};
}

/// There once the data of this folder's server lie in PostgreSQL.
std::filesystem::path serverMark(const DataFolder& folder)
{
    return folder.store() / "postgresql";
}

/// Data of one engine must not seem lost because the server was started with the other.
Started<void> checkEngine(const DataFolder& folder, bool onServer)
{
    std::error_code ignored;
    if (onServer && std::filesystem::exists(folder.store() / "auth.db", ignored))
        return StartFailure{StartReason::badArguments,
                            "The data of this folder lie in SQLite files, which --database would leave unused. Leave "
                            "--database out, or name an empty data folder.",
                            {}};
    if (!onServer && std::filesystem::exists(serverMark(folder), ignored))
        return StartFailure{StartReason::badArguments,
                            "The data of this folder lie in PostgreSQL. Name their address: --database "
                            "postgresql://….",
                            {}};
    return {};
}

Started<std::unique_ptr<WatchedDatabase>> openFile(const Plan& plan, const core::Clock& clock)
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

StartFailure serverFailure(const Plan& plan, const core::Error& error)
{
    const auto reason = [&] {
        switch (error.code) {
        case api::ErrorCode::malformed:
            return StartReason::databaseDamaged;
        case api::ErrorCode::conflict:
            return StartReason::newerDatabase;
        case api::ErrorCode::insufficientStorage:
            return StartReason::diskFull;
        case api::ErrorCode::unavailable:
            return StartReason::databaseAway;
        case api::ErrorCode::internal:
            return StartReason::internal;
        default:
            return StartReason::badArguments;
        }
    }();
    return {reason,
            "The database of \"" + plan.service + "\" (its name ends in _" + plan.service + "): " + error.detail,
            error.cause};
}

Started<std::unique_ptr<WatchedDatabase>> openOnServer(const Plan& plan, const std::string& uri,
                                                       const core::Clock& clock)
{
    auto target = storage::serviceTarget(uri, plan.service);
    if (target.has_error())
        return serverFailure(plan, target.error());
    storage::PostgresOptions options;
    options.target = std::move(*target);
    options.clock = {std::shared_ptr<void>(), &clock}; // without ownership
    options.exclusive = true;
    auto opened = storage::openPostgres(options, plan.migrations(storage::Engine::postgresql));
    if (opened.has_error())
        return serverFailure(plan, opened.error());
    return std::make_unique<WatchedDatabase>(std::move(*opened));
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
    Stores stores;
    for (const Plan& plan : plansFor(folder)) {
        auto opened = uri.empty() ? openFile(plan, clock) : openOnServer(plan, uri, clock);
        if (opened.has_error())
            return opened.error();
        stores.*plan.member = std::move(*opened);
    }
    if (uri.empty())
        return stores;
    if (auto marked = core::makePrivateFile(serverMark(folder)); marked.has_error())
        return folderFailure(marked.error(), serverMark(folder));
    return stores;
}

std::vector<api::HealthCheck> Stores::checks(storage::Deadline deadline) const
{
    return {check("auth.database", *auth, deadline), check("catalog.database", *catalog, deadline),
            check("backup.database", *backup, deadline), check("system.database", *system, deadline),
            check("audit.database", *audit, deadline)};
}

} // namespace bloomzy::host
