#pragma once

#include "backend/auth/AuthOptions.h"
#include "backend/auth/KeyRing.h"
#include "backend/auth/LiveLifetimes.h"
#include "backend/auth/SigningKeyStore.h"
#include "backend/http/Endpoint.h"
#include "backend/storage/Vault.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace bloomzy::core {
class Log;
}

namespace bloomzy::auth {

/// The signing keys of a server: one that signs, the next one, published ahead, and retired ones until the last token
/// that they signed is over. Safe from any thread.
class SigningKeys
{
public:
    /// Takes over the key file of an older version (`DIR/keys/access-token.pem`, in clear) and removes it, makes what
    /// is missing, and opens all.
    [[nodiscard]] static core::Result<std::unique_ptr<SigningKeys>> open(storage::Database& database,
                                                                         const storage::Vault& vault,
                                                                         const core::Clock& clock, core::Log& log,
                                                                         const AuthOptions& options);

    [[nodiscard]] const KeyRing& ring() const { return m_ring; }
    /// For what is retired from now on.
    void setLifetimes(const Lifetimes& lifetimes) { m_lifetimes.set(lifetimes); }
    [[nodiscard]] core::Result<std::vector<SigningKeyRow>> list(storage::Deadline deadline);
    /// When the active key is changed by rotateWhenDue().
    [[nodiscard]] core::Time nextRotation(const std::vector<SigningKeyRow>& rows) const;

    /// The next key signs from now on, the active one is retired, and another next one is made; with the audit event of
    /// the request, in one transaction.
    [[nodiscard]] core::Result<void> rotate(const http::Request& request);
    /// The same by the schedule. Also takes over what an earlier rotation committed and could not read back. Call it
    /// now and then.
    [[nodiscard]] core::Result<void> rotateWhenDue(storage::Deadline deadline);
    /// What was committed last is not known: the next retry() reads the keys anew. Does not wait.
    void doubt() { m_doubted = true; }
    /// Nothing to do costs nothing.
    [[nodiscard]] core::Result<void> retry(storage::Deadline deadline);

private:
    /// Records the audit event of a rotation: the key that signs from now on.
    using Record =
        std::function<core::Result<void>(storage::Transaction&, const std::string& kid, const std::string& former)>;

    SigningKeys(storage::Database& database, const storage::Vault& vault, const core::Clock& clock, core::Log& log,
                const AuthOptions& options, KeySet keys);

    [[nodiscard]] core::Result<void> rotate(const Record& record, storage::Deadline deadline);
    [[nodiscard]] core::Result<void> change(storage::Transaction& transaction, const SigningKeyRow& fresh,
                                            const Record& record) const;
    [[nodiscard]] core::Result<void> reload(storage::Deadline deadline);

    storage::Database& m_database;
    const storage::Vault& m_vault;
    const core::Clock& m_clock;
    core::Log& m_log;
    LiveLifetimes m_lifetimes;
    KeyRing m_ring;
    std::mutex m_changing; ///< one rotation after another, and what it committed is read before the next
    std::atomic<bool> m_doubted = false;
    bool m_stale = false; ///< the ring may be behind the database; guarded by m_changing
};

/// The rows, after each of them was opened and found to be the key that it names.
[[nodiscard]] core::Result<std::vector<SigningKeyRow>> inspectSigningKeys(storage::Snapshot& snapshot,
                                                                          const storage::Vault& vault);

} // namespace bloomzy::auth
