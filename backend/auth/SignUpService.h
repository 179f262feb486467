#pragma once

#include "backend/api/SignUp.h"
#include "backend/auth/PasswordHasher.h"
#include "backend/auth/PasswordPolicy.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/SignUpOptions.h"
#include "backend/auth/UserStore.h"
#include "backend/http/Endpoint.h"

#include <mutex>
#include <vector>

namespace bloomzy::auth {

/// Accounts that people make for themselves, where the operator lets them. Safe from any thread.
class SignUpService
{
public:
    SignUpService(storage::Database& database, const core::Clock& clock, PasswordHasher& hasher,
                  const PasswordPolicy& policy);

    /// From the next request on.
    void set(SignUpOptions options);
    /// Whether the caller may let newcomers in with this role: `invalid` when there is none such or it manages
    /// anything, `forbidden` when it grants what the caller does not hold or an API key asks, `stepUpRequired` without
    /// a fresh proof.
    [[nodiscard]] core::Result<void> checkMayLetIn(const http::Request& request, const SignUpOptions& options) const;

    /// `forbidden` while it is off. The answer, the hash and the commit are the same for the address of an account,
    /// which stays as it is.
    [[nodiscard]] core::Result<api::SignUpAnswer> signUp(const http::Request& request, api::SignUp body);

private:
    [[nodiscard]] SignUpOptions options() const;
    [[nodiscard]] std::optional<std::chrono::seconds> take(const http::Request& request, const std::string& email);
    [[nodiscard]] core::Result<void> store(storage::Transaction& transaction, const http::Request& request,
                                           const api::SignUp& body, const std::string& passwordHash) const;
    [[nodiscard]] core::Result<void> admit(storage::Transaction& transaction, const http::Request& request,
                                           UserRow user, const std::string& role) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    PasswordHasher& m_hasher;
    const PasswordPolicy& m_policy;
    RateLimiter m_byNetwork;
    RateLimiter m_byAddress;
    mutable std::mutex m_mutex;
    SignUpOptions m_options;
};

[[nodiscard]] std::vector<http::Endpoint> signUpRoutes(SignUpService& service);

} // namespace bloomzy::auth
