#pragma once

#include "backend/api/Health.h"
#include "backend/api/Keys.h"
#include "backend/auth/AuthOptions.h"
#include "backend/auth/PersonErasure.h"
#include "backend/auth/SignUpOptions.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/http/Endpoint.h"
#include "backend/http/NameSource.h"
#include "backend/http/PersonalData.h"
#include "backend/http/StandingRights.h"
#include "backend/storage/Migration.h"
#include "backend/storage/Vault.h"

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
    [[nodiscard]] virtual const http::StandingRights& standingRights() const = 0;
    /// Of people and roles.
    [[nodiscard]] virtual const http::NameSource& names() const = 0;
    /// What another service keeps for people, which goes with their accounts. Before the first request; it outlives
    /// this.
    virtual void setPersonalData(http::PersonalData& data) = 0;
    /// What of a person stands in this service; the host has all others follow.
    [[nodiscard]] virtual PersonErasure& erasure() = 0;
    /// From now on, and for what is open already as far as that would last longer. What is not durable when this fails
    /// becomes so with the next sign-in.
    [[nodiscard]] virtual core::Result<void> setLifetimes(const Lifetimes& lifetimes) = 0;
    /// Whether strangers may make themselves an account, from the next request on.
    virtual void setSignUp(const SignUpOptions& options) = 0;
    /// Whether codes of authenticator apps are taken in the 30 seconds of their own only, from the next one on. At
    /// first also half a minute early and late.
    virtual void takePresentCodesOnly(bool only) = 0;
    /// Whether the caller may let newcomers in so: `invalid` for a role that is not there or manages anything,
    /// `forbidden` for one that grants what they do not hold and for an API key, `stepUpRequired` without a fresh
    /// proof.
    [[nodiscard]] virtual core::Result<void> checkSignUp(const http::Request& request,
                                                         const SignUpOptions& options) = 0;
    /// `auth.keys`: whether access tokens can be signed; `auth.breachedPasswords` where there is a list. The database
    /// is for its owner to ask.
    [[nodiscard]] virtual std::vector<api::HealthCheck> readiness() = 0;
    /// The outcome of what was written last to the database is not known: nobody may do anything until retryRights()
    /// could read what holds. Does not wait.
    virtual void doubt() = 0;
    /// Reads once more whose rights could not be read, and keys that are in doubt. Call it every few seconds, from a
    /// thread that may block.
    virtual void retryRights() = 0;
    /// Writes down when API keys were used last. Call it once a minute, from a thread that may block.
    [[nodiscard]] virtual core::Result<void> writeKeyUses(storage::Deadline deadline) = 0;

    /// `signingKeys` and `nextRotation` of the list.
    [[nodiscard]] virtual core::Result<api::KeyList> keys(storage::Deadline deadline) = 0;
    /// Changes the signing key, audited by the request. Tokens of the former one stay good until they are over.
    [[nodiscard]] virtual core::Result<void> rotateKeys(const http::Request& request) = 0;
    /// An access token of a new session of an administrator, without any proof of theirs: for a server that shows
    /// whether its data are sound and is thrown away (host::HostOptions::sandbox), and for nothing else. `conflict`
    /// when there is none.
    [[nodiscard]] virtual core::Result<std::string> signInToSandbox(storage::Deadline deadline) = 0;
    /// Changes the signing key when its time has come. Call it now and then, from a thread that may block.
    [[nodiscard]] virtual core::Result<void> rotateKeysWhenDue(storage::Deadline deadline) = 0;
};

/// Opens or makes the signing keys, writes the built-in roles, loads rights into memory, and keeps DIR/setup-token
/// (0600) as long as there is no administrator. `database` was opened with migrations(), `vault` is that database's.
[[nodiscard]] core::Result<std::unique_ptr<AuthService>> makeAuthService(storage::Database& database,
                                                                         const storage::Vault& vault,
                                                                         const core::Clock& clock, core::Log& log,
                                                                         const AuthOptions& options);

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::auth
