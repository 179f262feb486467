#include "backend/auth/RateLimiter.h"

#include <algorithm>

namespace bloomzy::auth {

std::optional<std::chrono::seconds> RateLimiter::take(std::string_view key)
{
    const std::scoped_lock lock(m_mutex);
    const core::Time now = m_clock.now();
    core::Time& fullAgainAt = entry(key, now);
    const auto whole = m_rate.burst * m_rate.refill;
    // A clock that was set back must not lengthen the wait.
    fullAgainAt = std::clamp<core::Time>(fullAgainAt, now, now + whole);
    const core::Time next = fullAgainAt + m_rate.refill;
    const auto excess = next - now - whole;
    if (excess > excess.zero())
        return std::max(std::chrono::ceil<std::chrono::seconds>(excess), std::chrono::seconds(1));
    fullAgainAt = next;
    return {};
}

core::Time& RateLimiter::entry(std::string_view key, core::Time now)
{
    std::string name(key);
    if (const auto found = m_fullAgainAt.find(name); found != m_fullAgainAt.end())
        return found->second;
    // Beyond what a full budget takes lies only what a clock wrote that has been set back.
    const core::Time latest = now + m_rate.burst * m_rate.refill;
    if (m_fullAgainAt.size() >= m_keyLimit)
        std::erase_if(m_fullAgainAt, [&](const auto& item) { return item.second <= now || item.second > latest; });
    if (m_fullAgainAt.size() >= m_keyLimit)
        return m_overflow;
    return m_fullAgainAt[std::move(name)];
}

} // namespace bloomzy::auth
