#pragma once

#include "backend/auth/AuthService.h"
#include "backend/host/StoreSecrets.h"

#include <atomic>
#include <mutex>

namespace bloomzy::core {
class Log;
}

namespace bloomzy::host {

/// The master key of a running server: what it is, and its change. Safe from any thread.
class MasterKeyInUse
{
public:
    MasterKeyInUse(MasterKeyPlaces places, SecretDatabases databases, OpenVaults opened, core::Log& log)
        : m_places(std::move(places))
        , m_databases(std::move(databases))
        , m_vaults(std::move(opened.vaults))
        , m_log(log)
        , m_info{opened.master.key.id(), opened.master.place}
    {
    }

    /// `databases` are in the order of StoreSecrets.
    [[nodiscard]] const storage::Vault& vault(StoreSecrets which) const
    {
        return m_vaults[static_cast<std::size_t>(which)];
    }
    [[nodiscard]] api::MasterKeyInfo info() const;
    /// The key itself, from its place. `internal` when it is not there any more.
    [[nodiscard]] core::Result<core::crypto::SecretKey> key() const;
    /// A new key in the file's place, audited by the request in the first database. `conflict` when the key lies
    /// elsewhere: then whoever keeps it has to change it.
    [[nodiscard]] core::Result<void> rotate(const http::Request& request);
    /// Ends a change that a failure cut off, also where the outcome of a commit was not known: with the new key when a
    /// database admitted it, else with the former one, as a start does. Nothing to do costs nothing. Call it now and
    /// then, from a thread that may block.
    [[nodiscard]] core::Result<void> retry(storage::Deadline deadline);

private:
    [[nodiscard]] core::Result<void> change(MasterKeyChange& change, const http::Request& request);

    const MasterKeyPlaces m_places;
    const SecretDatabases m_databases;
    const std::vector<storage::Vault> m_vaults;
    core::Log& m_log;
    std::mutex m_changing;
    std::atomic<bool> m_unfinished = false; ///< a change was cut off: files and databases may know two keys
    mutable std::mutex m_mutex;
    api::MasterKeyInfo m_info;
};

/// GET /api/v1/keys, POST /api/v1/keys/rotate, POST /api/v1/keys/master/rotate. What is passed outlives them.
[[nodiscard]] std::vector<http::Endpoint> keyEndpoints(auth::AuthService& auth, MasterKeyInUse& masterKey);

} // namespace bloomzy::host
