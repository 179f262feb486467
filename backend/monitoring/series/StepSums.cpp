#include "backend/monitoring/series/StepSums.h"

#include <algorithm>
#include <cmath>

namespace bloomzy::monitoring {

namespace {

void addGauge(StepSum& sum, const GaugeCell& cell)
{
    if (cell.count == 0)
        return;
    sum.gauge.least = sum.gauge.count == 0 ? cell.least : std::min(sum.gauge.least, cell.least);
    sum.gauge.most = sum.gauge.count == 0 ? cell.most : std::max(sum.gauge.most, cell.most);
    sum.gauge.count += cell.count;
    sum.sum += double(cell.sum);
}

void addCounter(StepSum& sum, CounterCell cell, double seconds)
{
    if (std::isnan(cell))
        return;
    sum.increase += double(cell);
    sum.seconds += seconds;
    sum.increased = true;
}

} // namespace

core::Result<StepSums> StepSums::read(const SeriesStore& store, const StepGrid& grid,
                                      const std::vector<KeptSeries>& series)
{
    StepSums sums(series.size(), grid.count);
    if (series.empty() || grid.count == 0)
        return sums;
    const double finest = double(resolutions.front().step.count());
    const double longest = double(resolutions[grid.which].step.count());
    BLOOMZY_CHECK(store.scan(grid.which, grid.begin, grid.last, [&](const Row& row) {
        const auto step = static_cast<std::size_t>((row.time - grid.begin) / grid.step);
        const double seconds = std::min(longest, row.samples * finest);
        for (std::size_t i = 0; i < series.size(); ++i) {
            const Column column = series[i].column;
            StepSum& sum = sums.m_sums[i * grid.count + step];
            if (column.kind == SeriesKind::gauge)
                addGauge(sum, row.gauges[column.index]);
            else
                addCounter(sum, row.counters[column.index], seconds);
        }
        return true;
    }));
    return sums;
}

} // namespace bloomzy::monitoring
