#include "backend/storage/Vault.h"

#include <algorithm>
#include <optional>

namespace bloomzy::storage {

namespace {

using core::crypto::SecretKey;
using core::crypto::SecretPlace;

constexpr std::string_view purpose = "dataKey";

struct SealedKey
{
    std::string id;
    std::string master;
    std::string sealed;
};

core::Result<std::vector<SealedKey>> sealedKeys(Snapshot& snapshot)
{
    std::vector<SealedKey> keys;
    BLOOMZY_CHECK(
        snapshot.query("SELECT id, master, sealed FROM data_key ORDER BY created, master", {}, [&](const Row& row) {
            keys.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))});
            return true;
        }));
    return keys;
}

core::Error otherMaster(const std::vector<SealedKey>& keys)
{
    std::string ids;
    for (const auto& key : keys)
        ids += " " + key.master;
    return core::makeError(api::ErrorCode::forbidden,
                           "The master key is not the one that the secrets were sealed with. Nothing was changed.",
                           "sealed under" + ids);
}

core::Result<SecretKey> unsealed(const SealedKey& key, const SecretKey& master)
{
    BLOOMZY_TRY(std::string hex, core::crypto::unseal(master, key.sealed, {purpose, key.id}));
    auto opened = SecretKey::fromHex(hex);
    core::crypto::wipe(hex);
    if (!opened || opened->id() != key.id)
        return core::internalError("the data key is not the one that its row names");
    return std::move(*opened);
}

std::string sealedUnder(const SecretKey& master, const SecretKey& dataKey)
{
    std::string hex = dataKey.hex();
    std::string sealed = core::crypto::seal(master, hex, {purpose, dataKey.id()});
    core::crypto::wipe(hex);
    return sealed;
}

core::Result<void> insert(Transaction& transaction, const SecretKey& dataKey, const SecretKey& master)
{
    const std::string sealed = sealedUnder(master, dataKey);
    const std::string now = core::formatTime(transaction.now());
    BLOOMZY_CHECK(transaction.execute("INSERT INTO data_key (id, master, sealed, created) VALUES (?, ?, ?, ?)",
                                      {dataKey.id(), master.id(), sealed, now}));
    return {};
}

} // namespace

core::Result<std::vector<std::string>> Vault::masterKeys(Database& database, Deadline deadline)
{
    return readValue<std::vector<std::string>>(database, deadline,
                                               [](Snapshot& snapshot) { return masterKeys(snapshot); });
}

core::Result<std::vector<std::string>> Vault::masterKeys(Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto keys, sealedKeys(snapshot));
    std::vector<std::string> ids;
    for (const auto& key : keys)
        ids.push_back(key.master);
    return ids;
}

core::Result<std::optional<Vault>> Vault::find(Snapshot& snapshot, const SecretKey& master)
{
    BLOOMZY_TRY(const auto keys, sealedKeys(snapshot));
    if (keys.empty())
        return std::optional<Vault>();
    const auto own = std::ranges::find(keys, master.id(), &SealedKey::master);
    if (own == keys.end())
        return otherMaster(keys);
    BLOOMZY_TRY(SecretKey key, unsealed(*own, master));
    return std::optional(Vault(std::move(key)));
}

core::Result<Vault> Vault::open(Database& database, const SecretKey& master, Deadline deadline)
{
    BLOOMZY_TRY(auto found, readValue<std::optional<Vault>>(
                                database, deadline, [&](Snapshot& snapshot) { return find(snapshot, master); }));
    if (found)
        return std::move(*found);
    SecretKey made = SecretKey::random();
    BLOOMZY_CHECK(database.write(
        Lane::interactive, [&](Transaction& transaction) { return insert(transaction, made, master); }, deadline));
    return Vault(std::move(made));
}

core::Result<void> Vault::admit(Transaction& transaction, const SecretKey& master) const
{
    BLOOMZY_TRY(const auto keys, sealedKeys(transaction));
    const auto isThere = [&](const SealedKey& key) { return key.id == m_key.id() && key.master == master.id(); };
    return std::ranges::any_of(keys, isThere) ? core::Result<void>() : insert(transaction, m_key, master);
}

core::Result<void> Vault::dismissOthers(Transaction& transaction, const std::vector<std::string>& keep)
{
    BLOOMZY_TRY(const auto keys, sealedKeys(transaction));
    for (const auto& key : keys)
        if (std::ranges::find(keep, key.master) == keep.end())
            BLOOMZY_CHECK(transaction.execute("DELETE FROM data_key WHERE master = ?", {key.master}));
    return {};
}

} // namespace bloomzy::storage
