#pragma once

#include "backend/auth/PasswordHasher.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/Sessions.h"
#include "backend/auth/SignInThrottle.h"

namespace bloomzy::auth {

/// Sign-in by address and password. Whether the address is unknown, the password wrong, the person suspended or only
/// invited: the answer, the number of hashes and the writes are the same.
class SignInService
{
public:
    SignInService(storage::Database& database, const core::Clock& clock, PasswordHasher& hasher, Sessions& sessions);

    [[nodiscard]] core::Result<api::TokenPair> login(const http::Request& request, api::LoginRequest body);

private:
    struct Begun
    {
        SignInAttempt attempt;
        std::optional<UserRow> user;
        std::optional<std::chrono::seconds> wait;
    };
    [[nodiscard]] core::Result<Begun> begin(const http::Request& request, const std::string& email);
    [[nodiscard]] core::Result<bool> verify(const Begun& begun, HashGate::Ticket& ticket, std::string_view password,
                                            storage::Deadline deadline);
    [[nodiscard]] core::Result<api::TokenPair> succeed(const http::Request& request, const Begun& begun);
    [[nodiscard]] core::Result<Sessions::Opened> openSession(storage::Transaction& transaction,
                                                             const http::Request& request, const Begun& begun);
    [[nodiscard]] core::Error fail(const http::Request& request, const Begun& begun, bool passwordMatched);
    [[nodiscard]] api::AuditEvent failureEvent(const http::Request& request, const Begun& begun, bool passwordMatched);
    void withdraw(const Begun& begun);

    storage::Database& m_database;
    const core::Clock& m_clock;
    PasswordHasher& m_hasher;
    Sessions& m_sessions;
    SignInThrottle m_throttle;
    RateLimiter m_attempts;
    RateLimiter m_unknownAudits;    ///< by network
    RateLimiter m_allUnknownAudits; ///< all together
};

} // namespace bloomzy::auth
