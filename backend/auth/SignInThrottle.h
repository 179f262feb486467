#pragma once

#include "backend/auth/SignInFailureStore.h"
#include "backend/auth/UserStore.h"
#include "backend/core/Clock.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <string>

namespace bloomzy::auth {

/// Who tries to sign in from where.
struct SignInAttempt
{
    std::string account; ///< SHA-256 of the normal form of the address
    std::string origin;
    std::string userId; ///< empty when no user has the address
};

/// From the failure `from` on: `first`, doubling with each further one, at most `most`.
struct ThrottleSlope
{
    std::int64_t from;
    std::chrono::seconds first;
    std::chrono::seconds most;
};

struct ThrottleSlopes
{
    ThrottleSlope own;      ///< of a network, for its own failures
    ThrottleSlope familiar; ///< instead, of one that has signed in to the account
    ThrottleSlope shared;   ///< of all that have not, together
};

inline constexpr ThrottleSlopes passwordSlopes{.own = {5, std::chrono::seconds(5), std::chrono::seconds(900)},
                                               .familiar = {5, std::chrono::seconds(5), std::chrono::seconds(30)},
                                               .shared = {20, std::chrono::seconds(1), std::chrono::seconds(30)}};
/// A code has 10^6 values and three of them are good, so these are steeper; who gets here has the password already.
inline constexpr ThrottleSlopes codeSlopes{.own = {5, std::chrono::seconds(30), std::chrono::seconds(3600)},
                                           .familiar = {5, std::chrono::seconds(5), std::chrono::seconds(900)},
                                           .shared = {10, std::chrono::seconds(30), std::chrono::seconds(900)}};

/// Delays guessing without locking anybody out. From the fifth failure of an account from one network, that network
/// waits (5 s, doubling, at most 15 minutes). From the twentieth failure of an account from all networks that have
/// never signed in to it, those wait (1 s, doubling, at most 30 s). A network that has signed in to the account in the
/// last 90 days has only its own budget, so that an attacker elsewhere does not slow the owner down, and waits 30 s at
/// most, so that an attacker beside the owner (the same office, the same NAT) does not lock them out. Such a network
/// may guess 2,880 times a day then, as all the others together may. Kept in the database for a day. These are the
/// figures of passwords; other slopes have others.
class SignInThrottle
{
public:
    explicit SignInThrottle(const core::Clock& clock, const ThrottleSlopes& slopes = passwordSlopes)
        : m_clock(clock)
        , m_slopes(slopes)
    {
    }
    /// How long to wait; nothing was counted then. Empty: go on, and the attempt is counted as a failure already, so
    /// that parallel guesses count too.
    [[nodiscard]] core::Result<std::optional<std::chrono::seconds>> begin(storage::Transaction& transaction,
                                                                          const SignInAttempt& attempt);
    /// The attempt was no failure after all; to be told before its network becomes known.
    [[nodiscard]] core::Result<void> succeeded(storage::Transaction& transaction, const SignInAttempt& attempt);
    /// The attempt failed: the wait counts from now.
    [[nodiscard]] core::Result<void> failed(storage::Transaction& transaction, const SignInAttempt& attempt);
    /// The attempt was never decided.
    [[nodiscard]] core::Result<void> withdraw(storage::Transaction& transaction, const SignInAttempt& attempt);

private:
    [[nodiscard]] core::Result<bool> isFamiliar(storage::Snapshot& snapshot, const SignInAttempt& attempt) const;
    [[nodiscard]] core::Result<SignInFailureRow> failuresOf(storage::Snapshot& snapshot, const SignInAttempt& attempt,
                                                            const std::string& origin) const;
    /// Lets what the clock had ahead of it begin now.
    [[nodiscard]] core::Result<void> settle(storage::Transaction& transaction, SignInFailureRow& row) const;
    [[nodiscard]] core::Result<void> count(storage::Transaction& transaction, SignInFailureRow row);
    [[nodiscard]] core::Result<void> uncount(storage::Transaction& transaction, SignInFailureRow row);
    [[nodiscard]] core::Result<void> purgeNowAndThen(storage::Transaction& transaction);

    const core::Clock& m_clock;
    ThrottleSlopes m_slopes;
    std::atomic<unsigned> m_begun = 0;
};

} // namespace bloomzy::auth
