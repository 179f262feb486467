#include "backend/monitoring/series/SeriesQuery.h"

#include "backend/monitoring/series/StepSums.h"

#include <algorithm>
#include <cmath>

namespace bloomzy::monitoring {

namespace {

using std::chrono::seconds;

constexpr std::int64_t usualPoints = 300;
constexpr std::size_t mostSums = 100'000;
constexpr std::string_view bucketEnd = "_bucket";

std::int64_t secondsOf(core::Time time)
{
    return std::chrono::floor<seconds>(time).time_since_epoch().count();
}

core::Result<void> checkTimes(const SeriesQuery& query)
{
    if (secondsOf(query.from) < 0)
        return core::invalid("#query/from", "query.range", "Nothing was measured before 1970.");
    if (query.to < query.from)
        return core::invalid("#query/to", "query.range", "The end lies before the begin.");
    if (query.step && query.step->count() < 1)
        return core::invalid("#query/step", "query.range", "A step takes a second at least.");
    if (!(query.quantile >= 0 && query.quantile <= 1))
        return core::invalid("#query/quantile", "query.range", "A quantile lies between 0 and 1.");
    return {};
}

/// The finest that keeps `from`, or a coarser one that is fine enough.
std::size_t resolutionFor(core::Time from, core::Time now, seconds step)
{
    std::size_t which = 0;
    while (which + 1 < resolutions.size() && now - from > resolutions[which].span())
        ++which;
    while (which + 1 < resolutions.size() && resolutions[which + 1].step <= step)
        ++which;
    return which;
}

seconds roundedUp(seconds value, seconds unit)
{
    return (value + unit - seconds(1)) / unit * unit;
}

core::Result<StepGrid> gridFor(const SeriesQuery& query, core::Time now)
{
    const auto from = secondsOf(query.from);
    const auto to = secondsOf(query.to);
    const seconds wanted = query.step.value_or(seconds((to - from) / usualPoints + 1));
    StepGrid grid;
    grid.which = resolutionFor(query.from, now, wanted);
    grid.step = roundedUp(wanted, resolutions[grid.which].step).count();
    grid.begin = from / grid.step * grid.step;
    const auto count = (to - grid.begin) / grid.step + 1;
    if (count > static_cast<std::int64_t>(mostPoints))
        return core::invalid("#query/step", "metrics.tooMany",
                             "That would be more than " + std::to_string(mostPoints) +
                                 " points. Ask for a longer step or a shorter time.");
    grid.count = static_cast<std::size_t>(count);
    grid.last = std::min(grid.begin + count * grid.step - 1, secondsOf(now));
    return grid;
}

bool fits(const SeriesName& name, std::string_view metric, const Labels& labels)
{
    return name.metric == metric && std::ranges::all_of(labels, [&](const Label& label) {
               return std::ranges::find(name.labels, label) != name.labels.end();
           });
}

core::Result<std::vector<KeptSeries>> chosen(const SeriesStore& store, const SeriesQuery& query)
{
    const bool quantile = query.function == SeriesFunction::quantile;
    const std::string metric = query.metric + std::string(quantile ? bucketEnd : "");
    std::vector<KeptSeries> found;
    for (KeptSeries& series : store.series())
        if (fits(series.name, metric, query.labels))
            found.push_back(std::move(series));
    if (!quantile && found.size() > mostLines)
        return core::invalid("#query/label", "metrics.tooMany",
                             "That would be more than " + std::to_string(mostLines) + " series. Name some labels.");
    const bool counters = query.function != SeriesFunction::range;
    for (const KeptSeries& series : found)
        if (counters && series.column.kind != SeriesKind::counter)
            return core::invalid("#query/function", "metrics.kind",
                                 "That is asked of counters only. This metric is a gauge.");
    return found;
}

std::optional<SeriesPoint> pointOf(const StepSum& sum, SeriesKind kind, SeriesFunction function)
{
    if (kind == SeriesKind::gauge) {
        if (sum.gauge.count == 0)
            return std::nullopt;
        return SeriesPoint{{}, sum.sum / double(sum.gauge.count), sum.gauge.least, sum.gauge.most};
    }
    if (!sum.increased || sum.seconds <= 0)
        return std::nullopt;
    return SeriesPoint{{}, function == SeriesFunction::rate ? sum.increase / sum.seconds : sum.increase};
}

core::Time timeOf(const StepGrid& grid, std::size_t index)
{
    return core::Time(seconds(grid.begin + std::int64_t(index) * grid.step));
}

std::vector<SeriesLine> plainLines(const StepGrid& grid, const std::vector<KeptSeries>& series, const StepSums& sums,
                                   SeriesFunction function)
{
    std::vector<SeriesLine> lines;
    for (std::size_t i = 0; i < series.size(); ++i) {
        SeriesLine line{series[i].name.labels, {}};
        for (std::size_t step = 0; step < grid.count; ++step)
            if (auto point = pointOf(sums.at(i, step), series[i].column.kind, function)) {
                point->at = timeOf(grid, step);
                line.points.push_back(*point);
            }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// The buckets of one histogram: upper bound and which of the series it is.
using Buckets = std::vector<std::pair<double, std::size_t>>;

std::vector<std::pair<Labels, Buckets>> histograms(const std::vector<KeptSeries>& series)
{
    std::vector<std::pair<Labels, Buckets>> all;
    for (std::size_t i = 0; i < series.size(); ++i) {
        Labels labels = series[i].name.labels;
        const auto bound = std::ranges::find(labels, "le", &Label::first);
        if (bound == labels.end())
            continue;
        const double most = bound->second == "+Inf" ? INFINITY : std::strtod(bound->second.c_str(), nullptr);
        labels.erase(bound);
        auto found = std::ranges::find(all, labels, &std::pair<Labels, Buckets>::first);
        if (found == all.end())
            found = all.insert(all.end(), {std::move(labels), {}});
        found->second.emplace_back(most, i);
    }
    for (auto& [labels, buckets] : all)
        std::ranges::sort(buckets);
    return all;
}

SeriesLine quantileLine(const StepGrid& grid, const StepSums& sums, const Labels& labels, const Buckets& buckets,
                        double quantile)
{
    SeriesLine line{labels, {}};
    std::vector<std::pair<double, double>> counted(buckets.size());
    for (std::size_t step = 0; step < grid.count; ++step) {
        for (std::size_t i = 0; i < buckets.size(); ++i)
            counted[i] = {buckets[i].first, sums.at(buckets[i].second, step).increase};
        if (const auto value = quantileOf(quantile, counted))
            line.points.push_back({timeOf(grid, step), *value});
    }
    return line;
}

} // namespace

std::optional<double> quantileOf(double quantile, std::span<const std::pair<double, double>> buckets)
{
    if (buckets.empty() || std::isfinite(buckets.back().first) || buckets.back().second <= 0)
        return std::nullopt;
    const double rank = quantile * buckets.back().second;
    double below = 0, counted = 0;
    for (const auto& [bound, upTo] : buckets) {
        if (!std::isfinite(bound))
            break;
        if (upTo >= rank && upTo > counted)
            return below + (bound - below) * (rank - counted) / (upTo - counted);
        below = bound;
        counted = std::max(counted, upTo);
    }
    return below;
}

core::Result<SeriesAnswer> askSeries(const SeriesStore& store, const SeriesQuery& query, core::Time now)
{
    BLOOMZY_CHECK(checkTimes(query));
    BLOOMZY_TRY(const StepGrid grid, gridFor(query, now));
    BLOOMZY_TRY(const auto series, chosen(store, query));
    if (series.size() * grid.count > mostSums)
        return core::invalid("#query/step", "metrics.tooMany",
                             "That is more than one answer takes. Name some labels, or ask for a longer step.");
    BLOOMZY_TRY(const auto sums, StepSums::read(store, grid, series));
    SeriesAnswer answer{seconds(grid.step), {}};
    if (query.function != SeriesFunction::quantile) {
        answer.lines = plainLines(grid, series, sums, query.function);
        return answer;
    }
    const auto all = histograms(series);
    if (all.size() > mostLines)
        return core::invalid("#query/label", "metrics.tooMany",
                             "That would be more than " + std::to_string(mostLines) + " series. Name some labels.");
    for (const auto& [labels, buckets] : all)
        answer.lines.push_back(quantileLine(grid, sums, labels, buckets, query.quantile));
    return answer;
}

} // namespace bloomzy::monitoring
