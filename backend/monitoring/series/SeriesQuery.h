#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Result.h"
#include "backend/monitoring/series/SeriesStore.h"

#include <optional>

namespace bloomzy::monitoring {

enum class SeriesFunction {
    range,   ///< a gauge's mean, least and most in each step; by how much a counter grew in it
    rate,    ///< growth of a counter in a second
    quantile ///< of a histogram, in its unit
};

struct SeriesQuery
{
    std::string metric; ///< of a histogram the name without `_bucket`
    Labels labels = {}; ///< that a series must have; others are free
    SeriesFunction function = SeriesFunction::range;
    double quantile = 0.95; ///< in [0, 1]
    core::Time from;
    core::Time to;
    std::optional<std::chrono::seconds> step; ///< none: one that gives 300 points at most
};

struct SeriesPoint
{
    core::Time at; ///< where the step begins
    double value = 0;
    std::optional<double> least = {}; ///< of a gauge
    std::optional<double> most = {};
};

/// One line of a chart. Where nothing was measured there is no point.
struct SeriesLine
{
    Labels labels;
    std::vector<SeriesPoint> points;
};

struct SeriesAnswer
{
    std::chrono::seconds step{}; ///< never shorter than what is kept of the time asked for
    std::vector<SeriesLine> lines;
};

inline constexpr std::size_t mostPoints = 2'000; ///< of a line
inline constexpr std::size_t mostLines = 50;

/// Reads from the resolution that keeps `from` and is no finer than it must be. A counter's rate is per second of the
/// time that was sampled, so that a pause of the server does not lower it. Nothing that fits is an answer without
/// lines. `invalid` with a fault for what is out of bounds, or asks of a metric what it cannot answer. `now` is the
/// wall clock's. Waits for the disk.
[[nodiscard]] core::Result<SeriesAnswer> askSeries(const SeriesStore& store, const SeriesQuery& query, core::Time now);

/// The value below which `quantile` of what was counted lies, between bounds by a straight line. `buckets`: upper
/// bound, rising and the last one infinite, and how much was counted up to it. None when nothing was counted; in the
/// last bucket the bound before it.
[[nodiscard]] std::optional<double> quantileOf(double quantile, std::span<const std::pair<double, double>> buckets);

} // namespace bloomzy::monitoring
