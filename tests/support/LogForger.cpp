#include "tests/support/LogForger.h"

#include "backend/audit/AuditService.h"
#include "backend/audit/log/LogKey.h"
#include "backend/host/StoreSecrets.h"
#include "tests/support/Soon.h"
#include "tests/unit/audit/SignAnew.h"

using namespace bloomzy;

namespace {

core::Result<void> forge(storage::Database& database, const storage::Vault& vault,
                         const std::vector<const char*>& statements)
{
    BLOOMZY_TRY(const auto key, audit::openLogKey(database, vault, test::soon()));
    return database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            for (const char* statement : statements)
                BLOOMZY_CHECK(transaction.execute(statement, {}));
            return test::signAnew(transaction, key);
        },
        test::soon());
}

/// With the audit log's database and vault of a stopped server.
template <class Work>
bool withLog(const QString& dataFolder, const Work& work)
{
    const core::SystemClock clock;
    auto folder = host::DataFolder::open(dataFolder.toStdString());
    if (folder.has_error())
        return false;
    auto stores = host::Stores::open(*folder, {}, clock);
    if (stores.has_error())
        return false;
    const auto vaults = host::openVaults({{}, {}, folder->keys()}, host::secretDatabases(*stores));
    if (vaults.has_error())
        return false;
    return work(*stores->audit, vaults->vaults.at(static_cast<std::size_t>(host::StoreSecrets::audit)));
}

} // namespace

bool forgeLog(const QString& dataFolder, const std::vector<const char*>& statements)
{
    return withLog(dataFolder, [&](storage::Database& database, const storage::Vault& vault) {
        return forge(database, vault, statements).has_value();
    });
}

bool goOnAfterRestore(const QString& dataFolder)
{
    return withLog(dataFolder, [](storage::Database& database, const storage::Vault& vault) {
        audit::RestoreTold told{"a restore", "point", "2026-11-30T09:00:00.000000Z", {}, {}, false};
        told.tookTheLogBack = true;
        return audit::AuditService::open(database, vault, test::soon(), told).has_value();
    });
}
