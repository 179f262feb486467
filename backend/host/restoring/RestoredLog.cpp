#include "backend/host/restoring/RestoredLog.h"

#include "backend/audit/log/DatabaseLog.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/log/LogVerifier.h"
#include "backend/backup/archive/Layout.h"
#include "backend/backup/archive/Refusals.h"
#include "backend/storage/SqliteInspection.h"
#include "backend/storage/Vault.h"

namespace bloomzy::host {
namespace {

core::Error refused(const std::string& why)
{
    return backup::archive::refusal(backup::archive::databaseMember("audit"), why);
}

std::optional<storage::Vault> vaultIn(storage::Snapshot& snapshot, const std::vector<core::crypto::SecretKey>& keys)
{
    for (const auto& key : keys)
        if (auto vault = storage::Vault::find(snapshot, key); vault.has_value() && *vault)
            return std::move(*vault);
    return std::nullopt;
}

} // namespace

core::Result<void> checkRestoredLog(const std::filesystem::path& file, const backup::archive::AuditNote& noted,
                                    const std::vector<core::crypto::SecretKey>& keys)
{
    const auto check = [&](storage::Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(const auto own, audit::storedLogVerifier(snapshot));
        if (!own)
            return refused("has no key that verifies its log");
        const auto vault = vaultIn(snapshot, keys);
        audit::DatabaseLog log(snapshot, vault ? &*vault : nullptr);
        BLOOMZY_TRY(const auto verdict, audit::verifyLog(log, {*own, noted.checkpoint}));
        if (!verdict.wrong.empty())
            return refused("is not the audit log that was backed up: " + verdict.wrong);
        if (verdict.note != noted.checkpoint)
            return refused("does not end where its manifest says");
        return {};
    };
    auto checked = storage::lookIntoSqlite(file, check);
    if (checked.has_error() && checked.error().code == api::ErrorCode::malformed)
        return backup::archive::whileReading(backup::archive::databaseMember("audit"), checked.error());
    return checked;
}

} // namespace bloomzy::host
