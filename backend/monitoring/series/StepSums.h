#pragma once

#include "backend/core/Result.h"
#include "backend/monitoring/series/SeriesStore.h"

namespace bloomzy::monitoring {

/// Steps of equal length, side by side, and the resolution that they are read from.
struct StepGrid
{
    std::size_t which = 0;  ///< of `resolutions`
    std::int64_t step = 10; ///< seconds, a multiple of the resolution's
    std::int64_t begin = 0; ///< seconds since 1970, a multiple of the step
    std::size_t count = 0;
    std::int64_t last = 0; ///< seconds since 1970: what begins later is left out
};

/// What one series was within one step.
struct StepSum
{
    GaugeCell gauge{}; ///< its sum is in `sum`
    double sum = 0;
    double increase = 0;
    double seconds = 0; ///< that were sampled
    bool increased = false;
};

/// What some series were in each step, read in one pass.
class StepSums
{
public:
    [[nodiscard]] static core::Result<StepSums> read(const SeriesStore& store, const StepGrid& grid,
                                                     const std::vector<KeptSeries>& series);
    /// `series`: which of those that were read.
    [[nodiscard]] const StepSum& at(std::size_t series, std::size_t step) const
    {
        return m_sums[series * m_steps + step];
    }

private:
    StepSums(std::size_t series, std::size_t steps)
        : m_steps(steps)
        , m_sums(series * steps)
    {
    }

    std::size_t m_steps;
    std::vector<StepSum> m_sums;
};

} // namespace bloomzy::monitoring
