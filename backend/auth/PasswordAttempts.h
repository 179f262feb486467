#pragma once

#include "backend/auth/PasswordHasher.h"
#include "backend/auth/SignInThrottle.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// Tries of an account's password, whatever for: each is counted as a failure before its hash is computed.
class PasswordAttempts
{
public:
    struct Begun
    {
        SignInAttempt attempt;
        std::optional<UserRow> user;
        std::optional<std::chrono::seconds> wait; ///< nothing was counted, and there is nothing to verify
    };

    PasswordAttempts(storage::Database& database, const core::Clock& clock, PasswordHasher& hasher)
        : m_database(database)
        , m_hasher(hasher)
        , m_throttle(clock)
    {
    }
    /// A place among the hashes, to be taken before begin().
    [[nodiscard]] core::Result<HashGate::Ticket> enter() { return m_hasher.enter(); }
    /// `email` in its normal form; it need not be anybody's.
    [[nodiscard]] core::Result<Begun> begin(const http::Request& request, const std::string& email);
    /// One hash, whether or not there is such a user. When it cannot be computed the attempt does not count.
    [[nodiscard]] core::Result<bool> verify(const Begun& begun, HashGate::Ticket& ticket, std::string_view password,
                                            storage::Deadline deadline);
    /// One of these two ends what verify() decided.
    [[nodiscard]] core::Result<void> succeeded(storage::Transaction& transaction, const Begun& begun)
    {
        return m_throttle.succeeded(transaction, begun.attempt);
    }
    [[nodiscard]] core::Result<void> failed(storage::Transaction& transaction, const Begun& begun)
    {
        return m_throttle.failed(transaction, begun.attempt);
    }
    /// The attempt was never decided.
    void withdraw(const Begun& begun);

private:
    storage::Database& m_database;
    PasswordHasher& m_hasher;
    SignInThrottle m_throttle;
};

} // namespace bloomzy::auth
