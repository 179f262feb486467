#include "backend/notifications/RetryPlan.h"

#include <algorithm>

namespace bloomzy::notifications {
namespace {

/// Without a shift that could overflow.
std::chrono::seconds doubled(std::int64_t times, const RetryOptions& options)
{
    std::chrono::seconds pause = std::min(options.first, options.longest);
    for (std::int64_t i = 0; i < times && pause < options.longest; ++i)
        pause = std::min(pause * 2, options.longest);
    return pause;
}

} // namespace

std::chrono::microseconds pauseAfter(std::int64_t attempt, double draw, std::optional<std::chrono::seconds> asked,
                                     const RetryOptions& options)
{
    const std::chrono::microseconds whole = doubled(attempt - 1, options);
    const auto sure = whole / 2;
    const auto drawn = std::chrono::microseconds(static_cast<std::int64_t>(static_cast<double>(sure.count()) * draw));
    const std::chrono::microseconds wanted =
        std::clamp(asked.value_or(std::chrono::seconds(0)), std::chrono::seconds(0), options.longest);
    return std::max(sure + drawn, wanted);
}

} // namespace bloomzy::notifications
