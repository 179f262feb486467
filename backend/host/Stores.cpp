#include "backend/host/Stores.h"

#include "backend/audit/AuditService.h"
#include "backend/auth/AuthService.h"
#include "backend/backup/BackupService.h"
#include "backend/catalog/CatalogService.h"
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

Started<std::unique_ptr<WatchedDatabase>> openOne(const std::filesystem::path& file, Migrations migrations,
                                                  std::int64_t mmapBytes, const core::Clock& clock)
{
    storage::SqliteOptions options;
    options.file = file;
    options.mmapBytes = mmapBytes;
    options.clock = {std::shared_ptr<void>(), &clock}; // without ownership
    auto opened = storage::openSqlite(options, migrations(storage::Engine::sqlite));
    if (opened.has_error())
        return StartFailure{reasonOf(opened.error().code, file), file.string() + ": " + opened.error().detail,
                            opened.error().cause};
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

Started<Stores> Stores::open(const DataFolder& folder, const core::Clock& clock)
{
    struct Plan
    {
        std::unique_ptr<WatchedDatabase> Stores::*member;
        std::filesystem::path file;
        Migrations migrations;
        std::int64_t mmapBytes;
    };
    constexpr std::int64_t mapped = 256LL << 20;
    // A mapped file that somebody truncates ends the process, so the audit log is not mapped.
    const std::vector<Plan> plans{{&Stores::auth, folder.store() / "auth.db", &auth::migrations, mapped},
                                  {&Stores::catalog, folder.store() / "catalog.db", &catalog::migrations, mapped},
                                  {&Stores::backup, folder.store() / "backup.db", &backup::migrations, mapped},
                                  {&Stores::audit, folder.audit() / "audit.db", &audit::migrations, 0}};
    Stores stores;
    for (const Plan& plan : plans) {
        auto opened = openOne(plan.file, plan.migrations, plan.mmapBytes, clock);
        if (opened.has_error())
            return opened.error();
        stores.*plan.member = std::move(*opened);
    }
    return stores;
}

std::vector<api::HealthCheck> Stores::checks(storage::Deadline deadline) const
{
    return {check("auth.database", *auth, deadline), check("catalog.database", *catalog, deadline),
            check("backup.database", *backup, deadline), check("audit.database", *audit, deadline)};
}

} // namespace bloomzy::host
