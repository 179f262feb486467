#pragma once

#include "backend/core/crypto/Mac.h"
#include "backend/core/crypto/SecretBox.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <vector>

namespace bloomzy::storage {

/// Seals and opens the secrets of one database. They are sealed with the database's own data key, which is random,
/// stays the same, and lies in table `data_key`, sealed under a master key from elsewhere; so a new master key means
/// one new row. Safe from any thread.
class Vault
{
public:
    /// The ids of the master keys that open the database's data key; none: it has no data key yet.
    [[nodiscard]] static core::Result<std::vector<std::string>> masterKeys(Database& database, Deadline deadline);
    [[nodiscard]] static core::Result<std::vector<std::string>> masterKeys(Snapshot& snapshot);

    /// As open(), and empty where there is no data key.
    [[nodiscard]] static core::Result<std::optional<Vault>> find(Snapshot& snapshot,
                                                                 const core::crypto::SecretKey& master);

    /// Makes the data key where there is none. `forbidden` when `master` does not open the one that is there, and then
    /// nothing was changed.
    [[nodiscard]] static core::Result<Vault> open(Database& database, const core::crypto::SecretKey& master,
                                                  Deadline deadline);

    [[nodiscard]] std::string seal(std::string_view secret, const core::crypto::SecretPlace& place) const
    {
        return core::crypto::seal(m_key, secret, place);
    }
    [[nodiscard]] core::Result<std::string> unseal(std::string_view sealed,
                                                   const core::crypto::SecretPlace& place) const
    {
        return core::crypto::unseal(m_key, sealed, place);
    }

    /// A key for `purpose` alone, which follows from the data key and stays as long as it does.
    [[nodiscard]] core::crypto::SecretKey derived(std::string_view purpose) const
    {
        return core::crypto::derivedKey(m_key, purpose);
    }

    /// From the commit on `master` opens it too.
    [[nodiscard]] core::Result<void> admit(Transaction& transaction, const core::crypto::SecretKey& master) const;
    /// From the commit on no other master key than `keep` opens it.
    [[nodiscard]] static core::Result<void> dismissOthers(Transaction& transaction,
                                                          const std::vector<std::string>& keep);

private:
    explicit Vault(core::crypto::SecretKey key)
        : m_key(std::move(key))
    {
    }

    core::crypto::SecretKey m_key;
};

} // namespace bloomzy::storage
