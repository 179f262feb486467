#pragma once

#include "backend/api/Health.h"
#include "backend/auth/AuthOptions.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/http/Endpoint.h"
#include "backend/storage/Migration.h"

#include <memory>
#include <vector>

namespace bloomzy::auth {

/// Sign-in, users and roles. Safe from any thread once made. The endpoints and the authorizer refer to it: stop the
/// server before it goes. What is passed to makeAuthService() outlives it.
class AuthService
{
public:
    virtual ~AuthService() = default;
    [[nodiscard]] virtual std::vector<http::Endpoint> endpoints() = 0;
    /// Answers from memory; a sign-out, a suspension or a changed role holds from the next request on.
    [[nodiscard]] virtual std::shared_ptr<http::Authorizer> authorizer() = 0;
    /// From now on, and for what is open already as far as that would last longer. What is not durable when this fails
    /// becomes so with the next sign-in.
    [[nodiscard]] virtual core::Result<void> setLifetimes(const Lifetimes& lifetimes) = 0;
    /// `auth.keys`: whether access tokens can be signed. The database is for its owner to ask.
    [[nodiscard]] virtual std::vector<api::HealthCheck> readiness() = 0;
};

/// Loads or makes the signing key (DIR/keys, 0600), writes the built-in roles, loads rights into memory, and keeps
/// DIR/setup-token (0600) as long as there is no administrator. `database` was opened with migrations().
[[nodiscard]] core::Result<std::unique_ptr<AuthService>>
makeAuthService(storage::Database& database, const core::Clock& clock, core::Log& log, const AuthOptions& options);

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::auth
