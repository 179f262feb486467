#pragma once

#include "backend/http/limits/RateStore.h"

#include <algorithm>

namespace bloomzy::http {

/// The generic cell rate algorithm on one number: nanoseconds of the steady clock at which the burst is whole again.
/// Takes `cost` units and moves `fullAgain`, or leaves it when they are not there.
inline Balance takeCells(std::int64_t& fullAgain, const Rate& rate, std::uint32_t cost, std::int64_t now)
{
    using std::chrono::nanoseconds;
    const std::int64_t unit = std::max<std::int64_t>(1'000'000'000 / std::max<std::uint32_t>(rate.perSecond, 1), 1);
    const std::int64_t whole = unit * rate.burst;
    // A rate that was lowered must not leave a caller with more used than there is.
    fullAgain = std::min(fullAgain, now + whole);
    const std::int64_t used = std::max<std::int64_t>(fullAgain - now, 0);
    const std::int64_t after = used + unit * std::min(cost, rate.burst);
    if (after > whole)
        return {false, static_cast<std::uint32_t>((whole - used) / unit), nanoseconds(after - whole),
                nanoseconds(used)};
    fullAgain = now + after;
    return {true, static_cast<std::uint32_t>((whole - after) / unit), nanoseconds(0), nanoseconds(after)};
}

} // namespace bloomzy::http
