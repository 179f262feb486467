#include "backend/audit/log/LogKey.h"

#include "backend/audit/log/LogStore.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"
#include "backend/tlog/Checkpoint.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

using tlog::NoteSigner;

constexpr std::string_view purpose = "auditLogKey";

struct StoredKey
{
    std::string verifier;
    std::string sealed;
};

core::Result<std::optional<StoredKey>> storedKey(storage::Snapshot& snapshot)
{
    std::optional<StoredKey> key;
    BLOOMZY_CHECK(snapshot.query("SELECT verifier, sealed FROM log_key WHERE id = 1", {}, [&](const storage::Row& row) {
        key = {std::string(row.text(0)), std::string(row.text(1))};
        return false;
    }));
    return key;
}

core::Error cannotOpen(std::string cause)
{
    return core::makeError(api::ErrorCode::malformed,
                           "The key that signs the audit log cannot be opened: the database was changed by another "
                           "program, or is damaged. Nothing was changed. Restore the last backup.",
                           std::move(cause));
}

core::Result<NoteSigner> opened(const StoredKey& key, const storage::Vault& vault)
{
    const auto verifier = tlog::NoteVerifier::of(key.verifier);
    if (!verifier)
        return cannotOpen("log_key: the verifier is none");
    auto secret = vault.unseal(key.sealed, {purpose, verifier->name});
    if (secret.has_error())
        return cannotOpen("log_key: " + secret.error().cause);
    NoteSigner::Seed seed{};
    const bool whole = secret->size() == seed.size();
    if (whole)
        std::ranges::copy(*secret, seed.begin());
    core::crypto::wipe(*secret);
    auto signer = NoteSigner::of(verifier->name, seed);
    core::crypto::wipe(seed.data(), seed.size());
    if (!whole || !signer || signer->verifier() != *verifier)
        return cannotOpen("log_key: the seed is not the verifier's");
    return std::move(*signer);
}

/// A log that has lost its key must not be begun anew on top of what is there.
core::Result<void> checkIsNew(storage::Snapshot& snapshot)
{
    bool isNew = true;
    BLOOMZY_CHECK(snapshot.query("SELECT 1 FROM log_head UNION ALL SELECT 1 FROM log_tiles UNION ALL SELECT 1 FROM "
                                 "events LIMIT 1",
                                 {}, [&](const storage::Row&) { return isNew = false; }));
    return isNew ? core::Result<void>() : cannotOpen("log_key: it is not there, and the log is");
}

/// A new key that is kept in the database, where there is none.
core::Result<NoteSigner> kept(storage::Transaction& transaction, const storage::Vault& vault)
{
    const auto bytes = core::crypto::randomBytes(sizeof(NoteSigner::Seed));
    std::string secret(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    NoteSigner::Seed seed{};
    std::ranges::copy(secret, seed.begin());
    auto signer = NoteSigner::of("bloomzy/audit/" + core::newId(transaction.now()), seed);
    core::crypto::wipe(seed.data(), seed.size());
    const std::string verifier = signer->verifier().text();
    const std::string sealed = vault.seal(secret, {purpose, signer->verifier().name});
    core::crypto::wipe(secret);
    BLOOMZY_CHECK(transaction.execute("INSERT INTO log_key (id, verifier, sealed) VALUES (1, ?, ?)",
                                      {std::string_view(verifier), std::string_view(sealed)}));
    return std::move(*signer);
}

core::Result<NoteSigner> made(storage::Transaction& transaction, const storage::Vault& vault)
{
    BLOOMZY_CHECK(checkIsNew(transaction));
    BLOOMZY_TRY(NoteSigner signer, kept(transaction, vault));
    // With the key, so that a key without a head is a log that was cut.
    const tlog::Checkpoint empty{signer.verifier().name, 0, tlog::emptyRoot()};
    BLOOMZY_CHECK(LogStore::setHead(transaction, {{}, tlog::signedCheckpoint(empty, signer)}));
    return signer;
}

} // namespace

core::Result<NoteSigner> openLogKey(storage::Database& database, const storage::Vault& vault,
                                    storage::Deadline deadline)
{
    std::optional<NoteSigner> signer;
    BLOOMZY_CHECK(database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_TRY(const auto key, storedKey(transaction));
            BLOOMZY_TRY(NoteSigner found, key ? opened(*key, vault) : made(transaction, vault));
            signer.emplace(std::move(found));
            return {};
        },
        deadline));
    return std::move(*signer);
}

core::Result<NoteSigner> replaceLogKey(storage::Transaction& transaction, const storage::Vault& vault)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM log_key WHERE id = 1", {}));
    return kept(transaction, vault);
}

core::Result<std::optional<tlog::NoteVerifier>> storedLogVerifier(storage::Snapshot& snapshot)
{
    BLOOMZY_TRY(const auto key, storedKey(snapshot));
    if (!key)
        return std::optional<tlog::NoteVerifier>();
    auto verifier = tlog::NoteVerifier::of(key->verifier);
    if (!verifier)
        return cannotOpen("log_key: the verifier is none");
    return verifier;
}

} // namespace bloomzy::audit
