#include "backend/host/RestoredSecrets.h"

#include "backend/host/StorePlan.h"
#include "backend/storage/SqliteDatabase.h"
#include "backend/storage/Vault.h"

#include <algorithm>

namespace bloomzy::host {

namespace {

using core::crypto::SecretKey;

constexpr std::chrono::seconds patience{60};

core::Result<void> reseal(storage::Database& database, const SecretKey& backup, const SecretKey& own)
{
    BLOOMZY_TRY(const auto keys, storage::Vault::masterKeys(database, storage::deadlineIn(patience)));
    if (keys.empty() || std::ranges::find(keys, own.id()) != keys.end())
        return {};
    BLOOMZY_TRY(const auto vault, storage::Vault::open(database, backup, storage::deadlineIn(patience)));
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(vault.admit(transaction, own));
        return storage::Vault::dismissOthers(transaction, {own.id()});
    };
    return database.write(storage::Lane::interactive, work, storage::deadlineIn(patience));
}

} // namespace

core::Result<void> sealUnderOwnKey(const std::filesystem::path& store, const std::filesystem::path& audit,
                                   const SecretKey& backup, const SecretKey& own)
{
    for (const StorePlan& plan : storePlans({})) {
        const auto file = (plan.service == "audit" ? audit : store) / plan.file.filename();
        std::error_code none;
        if (!std::filesystem::exists(file, none))
            continue;
        BLOOMZY_TRY(const auto database, storage::openSqlite({.file = file, .readers = 1, .clock = {}},
                                                             plan.migrations(storage::Engine::sqlite)));
        BLOOMZY_CHECK(reseal(*database, backup, own));
    }
    return {};
}

} // namespace bloomzy::host
