#include "backend/host/restoring/RestoredKeys.h"

#include "backend/backup/age/Decryptor.h"
#include "backend/backup/archive/Layout.h"
#include "backend/backup/archive/Refusals.h"
#include "backend/backup/stream/FileStream.h"
#include "backend/core/crypto/Hash.h"
#include "backend/host/RestoredSecrets.h"
#include "backend/host/StorePlan.h"
#include "backend/storage/SqliteInspection.h"
#include "backend/storage/Vault.h"

#include <algorithm>
#include <array>

namespace bloomzy::host {
namespace {

using core::crypto::SecretKey;
using Ids = std::vector<std::string>;

constexpr std::size_t keyTextLimit = 128;

core::Error needsRecoveryKey()
{
    return core::makeError(api::ErrorCode::forbidden,
                           "What is sealed in this backup needs the master key of its installation, which only a "
                           "recovery key opens. Nothing was changed. Restore it with the recovery key.",
                           "the master key of the backup is not at hand");
}

core::Error otherKey()
{
    return core::makeError(api::ErrorCode::forbidden,
                           "The master key of this server is not at hand, and the backup was sealed with another one. "
                           "Nothing was changed. Restore it where the server's credential is readable, or into an "
                           "empty data folder.",
                           "neither master key is at hand");
}

core::Error noKey()
{
    return backup::archive::refusal(backup::archive::masterKeyMember, "is no master key");
}

core::Result<SecretKey> readKey(backup::ByteSource& source)
{
    std::array<char, keyTextLimit + 1> text{};
    const auto count = backup::readFully(source, text);
    std::optional<SecretKey> key;
    if (count.has_value() && *count <= keyTextLimit)
        key = SecretKey::fromHex(std::string_view(text.data(), *count));
    core::crypto::wipe(text.data(), text.size());
    if (count.has_error())
        return backup::archive::whileReading(backup::archive::masterKeyMember, count.error());
    if (!key)
        return noKey();
    return std::move(*key);
}

bool has(const Ids& ids, const std::string& id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Whether each database that has secrets is opened by one of these keys.
bool opensAll(const std::filesystem::path& unpacked, const Ids& keys)
{
    return std::ranges::all_of(storePlans({}), [&](const StorePlan& plan) {
        const Ids own = masterKeyIdsOf(unpacked / backup::archive::databaseMember(plan.service));
        return own.empty() || std::ranges::any_of(own, [&](const std::string& id) { return has(keys, id); });
    });
}

} // namespace

Ids masterKeyIdsOf(const std::filesystem::path& file)
{
    Ids ids;
    const auto read = storage::lookIntoSqlite(file, [&](storage::Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(ids, storage::Vault::masterKeys(snapshot));
        return {};
    });
    return read.has_error() ? Ids() : ids;
}

core::Result<std::optional<SecretKey>> backedUpMasterKey(const std::filesystem::path& unpacked,
                                                         std::span<const backup::age::Identity> identities)
{
    BLOOMZY_TRY(const auto file, backup::FileSource::open(unpacked / backup::archive::masterKeyMember));
    auto opened = backup::age::Decryptor::open(*file, identities);
    if (opened.has_error() && opened.error().code == api::ErrorCode::invalid)
        return std::optional<SecretKey>();
    if (opened.has_error())
        return backup::archive::whileReading(backup::archive::masterKeyMember, opened.error());
    BLOOMZY_TRY(SecretKey key, readKey(**opened));
    return std::optional<SecretKey>(std::move(key));
}

core::Result<SecretsFit> fitSecrets(const std::filesystem::path& unpacked, const LiveSecrets& live,
                                    const std::optional<SecretKey>& fromBackup)
{
    if (live.masterKey && opensAll(unpacked, {live.masterKey->id()}))
        return SecretsFit::underOwnKey;
    if (live.masterKey && fromBackup) {
        BLOOMZY_CHECK(sealUnderOwnKey(unpacked / "store", unpacked / "audit", *fromBackup, *live.masterKey));
        return SecretsFit::underOwnKey;
    }
    if (live.masterKey)
        return needsRecoveryKey();
    if (!live.masterKeyIds.empty())
        return opensAll(unpacked, live.masterKeyIds) ? core::Result<SecretsFit>(SecretsFit::underLiveKey) : otherKey();
    if (fromBackup && opensAll(unpacked, {fromBackup->id()}))
        return SecretsFit::newKey;
    return fromBackup ? core::Result<SecretsFit>(noKey()) : needsRecoveryKey();
}

} // namespace bloomzy::host
