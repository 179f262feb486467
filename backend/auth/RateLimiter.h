#pragma once

#include "backend/core/Clock.h"

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bloomzy::auth {

struct Rate
{
    int burst = 1;                    ///< at once
    std::chrono::milliseconds refill; ///< then one more each
};

/// How often each key may do something. Bounded memory: when more keys are busy than fit, the further ones share one
/// budget. Forgets at a restart. Safe from any thread.
class RateLimiter
{
public:
    RateLimiter(const core::Clock& clock, Rate rate, std::size_t keyLimit = 10'000)
        : m_clock(clock)
        , m_rate(rate)
        , m_keyLimit(keyLimit)
    {
    }
    /// Empty: taken. Otherwise how long to wait, at least a second; nothing was taken.
    [[nodiscard]] std::optional<std::chrono::seconds> take(std::string_view key);

private:
    core::Time& entry(std::string_view key, core::Time now);

    const core::Clock& m_clock;
    Rate m_rate;
    std::size_t m_keyLimit;
    std::mutex m_mutex;
    std::unordered_map<std::string, core::Time> m_fullAgainAt;
    core::Time m_overflow;
};

} // namespace bloomzy::auth
