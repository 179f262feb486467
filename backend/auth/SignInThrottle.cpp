#include "backend/auth/SignInThrottle.h"

#include "backend/auth/KnownOriginStore.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

using std::chrono::seconds;

constexpr std::string_view unfamiliar = "*";
constexpr std::chrono::hours remembered{24};
constexpr std::chrono::hours familiarity{24 * 90};
constexpr std::int64_t unknownAccountRows = 20'000;
constexpr unsigned purgeEvery = 256;

seconds delayAfter(std::int64_t failures, const ThrottleSlope& slope)
{
    if (failures < slope.from)
        return seconds(0);
    const std::int64_t doublings = std::min<std::int64_t>(failures - slope.from, 20);
    return std::min(slope.first * (std::int64_t{1} << doublings), slope.most);
}

seconds remaining(const SignInFailureRow& row, const ThrottleSlope& slope, core::Time now)
{
    const auto last = core::parseTime(row.lastAt);
    const seconds delay = delayAfter(row.failures, slope);
    if (!last || delay == seconds(0))
        return seconds(0);
    return std::clamp(std::chrono::ceil<seconds>(*last + delay - now), seconds(0), delay);
}

} // namespace

core::Result<std::optional<seconds>> SignInThrottle::begin(storage::Transaction& transaction,
                                                           const SignInAttempt& attempt)
{
    const core::Time now = m_clock.now();
    BLOOMZY_CHECK(purgeNowAndThen(transaction));
    BLOOMZY_TRY(const bool familiar, isFamiliar(transaction, attempt));
    BLOOMZY_TRY(SignInFailureRow own, failuresOf(transaction, attempt, attempt.origin));
    BLOOMZY_TRY(SignInFailureRow shared, failuresOf(transaction, attempt, std::string(unfamiliar)));
    BLOOMZY_CHECK(settle(transaction, own));
    BLOOMZY_CHECK(settle(transaction, shared));
    const seconds wait = familiar
                             ? remaining(own, m_slopes.familiar, now)
                             : std::max(remaining(own, m_slopes.own, now), remaining(shared, m_slopes.shared, now));
    if (wait > seconds(0))
        return std::optional(wait);
    BLOOMZY_CHECK(count(transaction, own));
    if (!familiar)
        BLOOMZY_CHECK(count(transaction, shared));
    return std::optional<seconds>();
}

core::Result<void> SignInThrottle::succeeded(storage::Transaction& transaction, const SignInAttempt& attempt)
{
    BLOOMZY_TRY(const bool familiar, isFamiliar(transaction, attempt));
    if (!familiar) {
        BLOOMZY_TRY(const SignInFailureRow shared, failuresOf(transaction, attempt, std::string(unfamiliar)));
        BLOOMZY_CHECK(uncount(transaction, shared));
    }
    return SignInFailureStore::remove(transaction, attempt.account, attempt.origin);
}

core::Result<void> SignInThrottle::failed(storage::Transaction& transaction, const SignInAttempt& attempt)
{
    BLOOMZY_TRY(SignInFailureRow own, failuresOf(transaction, attempt, attempt.origin));
    own.failures = std::max<std::int64_t>(own.failures, 1); // a success beside it may have cleared the count
    own.lastAt = core::formatTime(m_clock.now());
    return SignInFailureStore::put(transaction, own);
}

core::Result<void> SignInThrottle::withdraw(storage::Transaction& transaction, const SignInAttempt& attempt)
{
    BLOOMZY_TRY(const bool familiar, isFamiliar(transaction, attempt));
    BLOOMZY_TRY(const SignInFailureRow own, failuresOf(transaction, attempt, attempt.origin));
    BLOOMZY_CHECK(uncount(transaction, own));
    if (familiar)
        return {};
    BLOOMZY_TRY(const SignInFailureRow shared, failuresOf(transaction, attempt, std::string(unfamiliar)));
    return uncount(transaction, shared);
}

core::Result<bool> SignInThrottle::isFamiliar(storage::Snapshot& snapshot, const SignInAttempt& attempt) const
{
    // Asked for unknown accounts too: the same work for both.
    return KnownOriginStore::contains(snapshot, attempt.userId, attempt.origin,
                                      core::formatTime(m_clock.now() - familiarity));
}

core::Result<SignInFailureRow> SignInThrottle::failuresOf(storage::Snapshot& snapshot, const SignInAttempt& attempt,
                                                          const std::string& origin) const
{
    BLOOMZY_TRY(const auto found, SignInFailureStore::find(snapshot, attempt.account, origin));
    if (found && found->lastAt >= core::formatTime(m_clock.now() - remembered))
        return *found;
    return SignInFailureRow{attempt.account, origin, !attempt.userId.empty(), 0, {}};
}

core::Result<void> SignInThrottle::settle(storage::Transaction& transaction, SignInFailureRow& row) const
{
    // A clock that was set back would not reach the end of the wait before it has caught up, in years perhaps.
    std::string now = core::formatTime(m_clock.now());
    if (row.lastAt <= now)
        return {};
    row.lastAt = std::move(now);
    return SignInFailureStore::put(transaction, row);
}

core::Result<void> SignInThrottle::count(storage::Transaction& transaction, SignInFailureRow row)
{
    ++row.failures;
    row.lastAt = core::formatTime(m_clock.now());
    return SignInFailureStore::put(transaction, row);
}

core::Result<void> SignInThrottle::uncount(storage::Transaction& transaction, SignInFailureRow row)
{
    if (row.failures <= 1)
        return SignInFailureStore::remove(transaction, row.account, row.origin);
    --row.failures;
    return SignInFailureStore::put(transaction, row);
}

core::Result<void> SignInThrottle::purgeNowAndThen(storage::Transaction& transaction)
{
    if (m_begun++ % purgeEvery != 0)
        return {};
    const core::Time now = m_clock.now();
    return SignInFailureStore::purge(
        transaction, {core::formatTime(now - remembered), core::formatTime(now + remembered), unknownAccountRows});
}

} // namespace bloomzy::auth
