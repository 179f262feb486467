#pragma once

#include "backend/api/SecondFactor.h"
#include "backend/auth/CodeAttempts.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/SecondFactorCheck.h"
#include "backend/auth/Sessions.h"
#include "backend/auth/SignInChallengeStore.h"

namespace bloomzy::auth {

/// The second step of a sign-in. The first gives a challenge: random, kept as a hash, of one account and its password
/// of then, good for one sign-in within five minutes. A wrong code leaves it, and counts for the account.
class SecondFactorSignIn
{
public:
    SecondFactorSignIn(storage::Database& database, const core::Clock& clock, const SecondFactorCheck& check,
                       CodeAttempts& attempts, Sessions& sessions);

    /// Empty when the user has no active factor. In the transaction that found the password right.
    [[nodiscard]] core::Result<std::optional<api::SecondFactorChallenge>>
    challenge(storage::Transaction& transaction, const http::Request& request, const UserRow& user) const;
    [[nodiscard]] core::Result<api::TokenPair> complete(const http::Request& request,
                                                        const api::SecondFactorLogin& body);

private:
    struct Step
    {
        CodeAttempts::Outcome outcome;
        Sessions::Opened opened; ///< when the code was right
    };
    [[nodiscard]] core::Result<void> requireIssued(const http::Request& request, std::string_view hash) const;
    [[nodiscard]] core::Result<UserRow> userOf(storage::Snapshot& snapshot, std::string_view hash) const;
    [[nodiscard]] core::Result<Step> step(storage::Transaction& transaction, const http::Request& request,
                                          std::string_view hash, std::string_view code);
    [[nodiscard]] core::Result<Sessions::Opened> openSession(storage::Transaction& transaction,
                                                             const http::Request& request, UserRow user,
                                                             SecondFactorCheck::Proof proof);

    storage::Database& m_database;
    const core::Clock& m_clock;
    const SecondFactorCheck& m_check;
    CodeAttempts& m_codes;
    Sessions& m_sessions;
    RateLimiter m_attempts;
};

} // namespace bloomzy::auth
