#include "backend/host/BackupSources.h"

#include "backend/audit/log/DatabaseLog.h"
#include "backend/audit/log/LogKey.h"
#include "backend/host/StorePlan.h"
#include "backend/storage/SqliteInspection.h"

namespace bloomzy::host {

namespace {

constexpr std::chrono::seconds patience{30};

using Head = std::optional<backup::AuditHead>;

core::Result<bool> hasLog(storage::Snapshot& snapshot)
{
    std::int64_t tables = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM sqlite_schema WHERE name IN ('log_key', 'closed_logs')", {},
                                 [&](const storage::Row& row) {
                                     tables = row.integer(0);
                                     return false;
                                 }));
    return tables == 2;
}

} // namespace

core::Result<Head> auditHeadIn(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto key, audit::storedLogVerifier(snapshot));
    if (!key)
        return Head();
    BLOOMZY_TRY(auto checkpoint, audit::DatabaseLog(snapshot).checkpoint());
    const std::string& name = key->name;
    return Head(backup::AuditHead{name.substr(name.rfind('/') + 1), std::move(checkpoint)});
}

core::Result<Head> auditHeadOf(const std::filesystem::path& file)
{
    Head head;
    BLOOMZY_CHECK(storage::lookIntoSqlite(file, [&](storage::Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(const bool isThere, hasLog(snapshot));
        if (!isThere)
            return {};
        BLOOMZY_TRY(head, auditHeadIn(snapshot));
        return {};
    }));
    return head;
}

core::Result<backup::ArchiveSources> backupSources(Stores& stores, const MasterKeyInUse& masterKey)
{
    backup::ArchiveSources sources;
    for (const StorePlan& plan : storePlans({})) {
        BLOOMZY_TRY(auto member, backup::snapshotMember(plan.service, *stores.of(plan.service)));
        sources.databases.push_back(std::move(member));
    }
    sources.masterKey = [&masterKey] { return masterKey.key(); };
    sources.auditHead = [&audit = *stores.audit](const std::filesystem::path* copy) -> core::Result<Head> {
        if (copy)
            return auditHeadOf(*copy);
        return storage::readValue<Head>(audit, storage::deadlineIn(patience), &auditHeadIn);
    };
    sources.program = BLOOMZY_VERSION;
    return sources;
}

} // namespace bloomzy::host
