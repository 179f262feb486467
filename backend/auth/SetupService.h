#pragma once

#include "backend/auth/PasswordHasher.h"
#include "backend/auth/PasswordPolicy.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/Sessions.h"
#include "backend/auth/SetupToken.h"

#include <atomic>

namespace bloomzy::auth {

/// The first administrator.
class SetupService
{
public:
    SetupService(storage::Database& database, const core::Clock& clock, core::Log& log, const AuthOptions& options,
                 PasswordHasher& hasher, const PasswordPolicy& policy, Sessions& sessions);

    /// Writes the token file when it is needed, removes it when it is not.
    [[nodiscard]] core::Result<void> start();
    [[nodiscard]] api::SetupState state() const { return {m_needed, m_version}; }
    /// `conflict` when there is an administrator, also when somebody else is quicker.
    [[nodiscard]] core::Result<api::TokenPair> complete(const http::Request& request, api::SetupRequest body);

private:
    [[nodiscard]] core::Result<void> checkToken(const http::Request& request, std::string_view token);
    [[nodiscard]] core::Result<UserRow> newAdministrator(const api::SetupRequest& body, storage::Deadline deadline);
    [[nodiscard]] core::Result<Sessions::Opened> store(storage::Transaction& transaction, const http::Request& request,
                                                       const UserRow& user);
    void finish();

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    PasswordHasher& m_hasher;
    const PasswordPolicy& m_policy;
    Sessions& m_sessions;
    RateLimiter m_wrongTokens;
    SetupToken m_token;
    std::string m_version;
    std::atomic<bool> m_needed = false;
};

} // namespace bloomzy::auth
