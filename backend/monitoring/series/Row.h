#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace bloomzy::monitoring {

/// What a gauge was within a row's time. Without a count there was nothing.
struct GaugeCell
{
    float least = 0;
    float most = 0;
    float sum = 0;
    float count = 0;

    friend bool operator==(const GaugeCell&, const GaugeCell&) = default;
};

/// By how much a counter grew within a row's time; not a number when nobody looked.
using CounterCell = float;
inline constexpr CounterCell noIncrease = std::numeric_limits<float>::quiet_NaN();

/// All series within one span of time.
struct Row
{
    std::int64_t time = 0;     ///< begin, seconds since 1970, a multiple of the ring's step
    std::uint32_t samples = 0; ///< how many samples went into it
    std::vector<GaugeCell> gauges;
    std::vector<CounterCell> counters;
};

[[nodiscard]] Row emptyRow(std::int64_t time, std::size_t gauges, std::size_t counters);
/// Adds what `other` has, which is of the same shape and of a part of the row's time.
void merge(Row& row, const Row& other);

} // namespace bloomzy::monitoring
