#include "backend/host/restoring/LiveSide.h"

#include "backend/host/StorePlan.h"
#include "backend/storage/SqliteInspection.h"

#include <algorithm>

namespace bloomzy::host {
namespace {

core::Error inPostgres()
{
    return core::makeError(api::ErrorCode::conflict,
                           "The data of this folder lie in PostgreSQL. Nothing was changed. Restore into an empty data "
                           "folder, as docs/recovery.md tells.",
                           "the folder is one of PostgreSQL");
}

/// An installation that nobody was set up in has nothing to lose.
bool hasPeople(const std::filesystem::path& authFile)
{
    std::int64_t people = 0;
    const auto read = storage::lookIntoSqlite(authFile, [&](storage::Snapshot& snapshot) {
        return snapshot.query("SELECT COUNT(*) FROM users", {}, [&](const storage::Row& row) {
            people = row.integer(0);
            return false;
        });
    });
    return read.has_error() || people > 0;
}

bool isThere(const std::filesystem::path& file)
{
    std::error_code none;
    return std::filesystem::exists(std::filesystem::symlink_status(file, none));
}

core::Result<LiveSecrets> secretsOf(const DataFolder& folder, const std::optional<core::crypto::SecretKey>& handedOver,
                                    bool counts)
{
    LiveSecrets secrets;
    BLOOMZY_TRY(auto found, findMasterKeys({credentialsDirectory(), handedOver, folder.keys()}));
    if (counts)
        for (const StorePlan& plan : storePlans(folder.root()))
            std::ranges::copy(masterKeyIdsOf(plan.file), std::back_inserter(secrets.masterKeyIds));
    const auto isLive = [&](const FoundMasterKey& key) {
        return secrets.masterKeyIds.empty() ||
               std::ranges::find(secrets.masterKeyIds, key.key.id()) != secrets.masterKeyIds.end();
    };
    if (const auto own = std::ranges::find_if(found, isLive); own != found.end())
        secrets.masterKey.emplace(std::move(own->key));
    return secrets;
}

void readRows(const StorePlan& plan, LiveSide& side)
{
    auto rows = storage::tableRows(plan.file);
    if (rows.has_error())
        side.unreadable.push_back(plan.service);
    else
        side.rows[plan.service] = [rows = std::move(*rows)] {
            return core::Result<std::vector<storage::TableRows>>(rows);
        };
}

} // namespace

core::Result<LiveSide> liveSideOf(const DataFolder& folder, const std::optional<core::crypto::SecretKey>& handedOver)
{
    if (isThere(serverMark(folder.root())))
        return inPostgres();
    LiveSide side;
    const auto plans = storePlans(folder.root());
    const bool hasFiles = std::ranges::any_of(plans, [](const StorePlan& plan) { return isThere(plan.file); });
    side.counts = hasFiles && hasPeople(folder.store() / "auth.db");
    side.hasAudit = side.counts && isThere(folder.audit() / "audit.db");
    BLOOMZY_TRY(side.secrets, secretsOf(folder, handedOver, side.counts));
    if (side.counts)
        for (const StorePlan& plan : plans)
            readRows(plan, side);
    return side;
}

} // namespace bloomzy::host
