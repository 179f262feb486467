#pragma once

#include "backend/api/Password.h"
#include "backend/auth/PasswordAttempts.h"
#include "backend/auth/PasswordPolicy.h"
#include "backend/auth/Rights.h"

namespace bloomzy::auth {

/// What people do with their own password. Wrong ones count as they do at a sign-in. Safe from any thread.
class PasswordChangeService
{
public:
    PasswordChangeService(storage::Database& database, const core::Clock& clock, Rights& rights,
                          PasswordAttempts& attempts, PasswordHasher& hasher, const PasswordPolicy& policy);

    /// Ends all other sessions of the caller; a code for a reset that is on its way is good no more.
    [[nodiscard]] core::Result<void> change(const http::Request& request, api::PasswordChange body);

private:
    [[nodiscard]] core::Result<UserRow> callerOf(const http::Request& request) const;
    [[nodiscard]] core::Result<std::string> hashed(const PasswordAttempts::Begun& begun, HashGate::Ticket& ticket,
                                                   const api::PasswordChange& body, storage::Deadline deadline);
    [[nodiscard]] core::Result<void> store(storage::Transaction& transaction, const http::Request& request,
                                           const PasswordAttempts::Begun& begun, const std::string& hash);
    [[nodiscard]] core::Error fail(const http::Request& request, const PasswordAttempts::Begun& begun);

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
    PasswordAttempts& m_attempts;
    PasswordHasher& m_hasher;
    const PasswordPolicy& m_policy;
};

} // namespace bloomzy::auth
