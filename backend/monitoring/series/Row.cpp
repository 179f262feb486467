#include "backend/monitoring/series/Row.h"

#include <algorithm>
#include <cmath>

namespace bloomzy::monitoring {

namespace {

void merge(GaugeCell& cell, const GaugeCell& other)
{
    if (other.count == 0)
        return;
    cell.least = cell.count == 0 ? other.least : std::min(cell.least, other.least);
    cell.most = cell.count == 0 ? other.most : std::max(cell.most, other.most);
    cell.sum += other.sum;
    cell.count += other.count;
}

void merge(CounterCell& cell, CounterCell other)
{
    if (!std::isnan(other))
        cell = std::isnan(cell) ? other : cell + other;
}

} // namespace

Row emptyRow(std::int64_t time, std::size_t gauges, std::size_t counters)
{
    return {time, 0, std::vector<GaugeCell>(gauges), std::vector<CounterCell>(counters, noIncrease)};
}

void merge(Row& row, const Row& other)
{
    row.samples += other.samples;
    for (std::size_t i = 0; i < row.gauges.size(); ++i)
        merge(row.gauges[i], other.gauges[i]);
    for (std::size_t i = 0; i < row.counters.size(); ++i)
        merge(row.counters[i], other.counters[i]);
}

} // namespace bloomzy::monitoring
