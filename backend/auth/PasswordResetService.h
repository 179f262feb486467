#pragma once

#include "backend/api/Password.h"
#include "backend/auth/PasswordHasher.h"
#include "backend/auth/PasswordPolicy.h"
#include "backend/auth/PasswordResetStore.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// The reset of a forgotten password: an administrator gives out a code, and the person redeems it. The administrator
/// never learns the password, and a second factor stays. Safe from any thread.
class PasswordResetService
{
public:
    PasswordResetService(storage::Database& database, const core::Clock& clock, Rights& rights, PasswordHasher& hasher,
                         const PasswordPolicy& policy);

    /// For the active person in the path, and nobody else's is good from then on. Whoever has the code can become that
    /// person, so it is `forbidden` unless the caller holds what they hold; also later, when the code is redeemed.
    /// `conflict` for oneself and for who is not active.
    [[nodiscard]] core::Result<api::PasswordResetCode> begin(const http::Request& request);
    /// All sessions of the person end. A code that is unknown, used or over costs a hash too.
    [[nodiscard]] core::Result<void> redeem(const http::Request& request, api::PasswordReset body);

private:
    /// Of the person whom a code is good for; empty when it is good for nobody.
    [[nodiscard]] core::Result<std::optional<UserRow>> holderOf(storage::Snapshot& snapshot,
                                                                std::string_view codeHash) const;
    [[nodiscard]] core::Result<std::string> store(storage::Transaction& transaction, const http::Request& request,
                                                  std::string_view codeHash, const std::string& passwordHash);

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
    PasswordHasher& m_hasher;
    const PasswordPolicy& m_policy;
    RateLimiter m_wrongCodes;
};

} // namespace bloomzy::auth
