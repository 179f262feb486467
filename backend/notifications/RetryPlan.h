#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace bloomzy::notifications {

struct RetryOptions
{
    std::chrono::seconds first{10}; ///< doubled after each failure in a row
    std::chrono::seconds longest{3600};
    std::int64_t most = 60; ///< tries; with these pauses they take about two days
};

/// The pause after try number `attempt` (from 1): half of it is sure and half is drawn, so that what failed together
/// does not come back together. `draw`: 0 to 1, 1 excluded. What the receiver asked for counts where it is more, up to
/// the longest.
[[nodiscard]] std::chrono::microseconds
pauseAfter(std::int64_t attempt, double draw, std::optional<std::chrono::seconds> asked, const RetryOptions& options);

} // namespace bloomzy::notifications
