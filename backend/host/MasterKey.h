#pragma once

#include "backend/host/MasterKeys.h"
#include "backend/host/StartFailure.h"
#include "backend/storage/Vault.h"

#include <functional>
#include <vector>

namespace bloomzy::host {

/// The databases that keep secrets.
using SecretDatabases = std::vector<storage::Database*>;

/// The master key in use, and the vault that it opens in each database, in their order.
struct OpenVaults
{
    FoundMasterKey master;
    std::vector<storage::Vault> vaults;
};

/// Finds the master key at a start and opens the vaults with it. Makes a key file where nothing was ever sealed. Ends a
/// change of the master key that a crash cut off, and takes over from another place, when the key that is to be used
/// first is not known yet and another one opens the vaults. When no key opens them all, nothing was changed.
[[nodiscard]] Started<OpenVaults> openVaults(const MasterKeyPlaces& places, const SecretDatabases& databases);

/// A change of the master key, when it lies in its file. After any number of these steps a start finds a key that opens
/// everything: what decides is whether the first database admitted the new one.
class MasterKeyChange
{
public:
    /// What is recorded with the change in the first database.
    using Record = std::function<core::Result<void>(storage::Transaction&)>;

    MasterKeyChange(MasterKeyPlaces places, const SecretDatabases& databases, const std::vector<storage::Vault>& vaults)
        : m_places(std::move(places))
        , m_databases(databases)
        , m_vaults(vaults)
    {
    }

    /// Writes `master-key.next`.
    [[nodiscard]] core::Result<void> prepare();
    [[nodiscard]] core::Result<void> admit(const Record& record, storage::Deadline deadline);
    /// `master-key.next` becomes `master-key`.
    [[nodiscard]] core::Result<void> adopt();
    /// The old one opens nothing any more.
    [[nodiscard]] core::Result<void> dismiss(storage::Deadline deadline);
    [[nodiscard]] const core::crypto::SecretKey& key() const { return m_key; }

private:
    MasterKeyPlaces m_places;
    const SecretDatabases& m_databases;
    const std::vector<storage::Vault>& m_vaults;
    core::crypto::SecretKey m_key = core::crypto::SecretKey::random();
};

} // namespace bloomzy::host
