#pragma once

#include "backend/auth/PasswordAttempts.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/SecondFactorSignIn.h"

#include <variant>

namespace bloomzy::auth {

/// What a right password leads to: tokens, or the second step.
using SignInAnswer = std::variant<api::TokenPair, api::SecondFactorChallenge>;

/// Sign-in by address and password. Whether the address is unknown, the password wrong, the person suspended or only
/// invited, and whether or not the account has a second factor: the answer, the number of hashes and the writes are the
/// same, unless the password is right.
class SignInService
{
public:
    SignInService(storage::Database& database, const core::Clock& clock, PasswordAttempts& passwords,
                  SecondFactorSignIn& secondFactor, Sessions& sessions);

    [[nodiscard]] core::Result<SignInAnswer> login(const http::Request& request, api::LoginRequest body);

private:
    using Begun = PasswordAttempts::Begun;
    using Passed = std::variant<Sessions::Opened, api::SecondFactorChallenge>;
    [[nodiscard]] core::Result<SignInAnswer> succeed(const http::Request& request, const Begun& begun);
    [[nodiscard]] core::Result<Passed> pass(storage::Transaction& transaction, const http::Request& request,
                                            const Begun& begun);
    [[nodiscard]] core::Result<Sessions::Opened> openSession(storage::Transaction& transaction,
                                                             const http::Request& request, UserRow user);
    [[nodiscard]] core::Error fail(const http::Request& request, const Begun& begun, bool passwordMatched);
    [[nodiscard]] api::AuditEvent failureEvent(const http::Request& request, const Begun& begun, bool passwordMatched);

    storage::Database& m_database;
    const core::Clock& m_clock;
    PasswordAttempts& m_passwords;
    SecondFactorSignIn& m_secondFactor;
    Sessions& m_sessions;
    RateLimiter m_attempts;
    RateLimiter m_unknownAudits;    ///< by network
    RateLimiter m_allUnknownAudits; ///< all together
    RateLimiter m_knownAudits;      ///< of all accounts together
};

} // namespace bloomzy::auth
