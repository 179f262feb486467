#include "backend/monitoring/series/SeriesStore.h"

#include "backend/core/Files.h"

#include <cmath>

namespace bloomzy::monitoring {

namespace {

constexpr std::array ringNames{"10s.ring", "1min.ring", "15min.ring"};
static_assert(ringNames.size() == resolutions.size());
constexpr std::size_t mostNameBytes = 1'000;

core::Result<void> setAside(const std::filesystem::path& file)
{
    return core::renameFile(file, file.string() + ".damaged");
}

/// What `open` opens, or what it makes once the damaged one is out of the way.
template <class Opened, class Open>
core::Result<Opened> openOrBegin(const std::filesystem::path& file, bool& aside, const Open& open)
{
    auto opened = open();
    if (opened.has_value() || opened.error().code != api::ErrorCode::malformed)
        return opened;
    BLOOMZY_CHECK(setAside(file));
    aside = true;
    return open();
}

std::int64_t secondsOf(core::Time time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace

SeriesStore::SeriesStore(SeriesNames names, std::vector<RingFile> rings, const StoreLimits& limits, bool setAside)
    : m_limits(limits)
    , m_setAside(setAside)
    , m_names(std::move(names))
    , m_rings(std::move(rings))
{
}

core::Result<std::unique_ptr<SeriesStore>> SeriesStore::open(const std::filesystem::path& folder,
                                                             const StoreLimits& limits)
{
    BLOOMZY_CHECK(core::makePrivateFolder(folder));
    bool aside = false;
    const auto namesFile = folder / "series";
    BLOOMZY_TRY(auto names, openOrBegin<SeriesNames>(namesFile, aside, [&] { return SeriesNames::open(namesFile); }));
    std::vector<RingFile> rings;
    for (std::size_t i = 0; i < resolutions.size(); ++i) {
        const RingShape shape{static_cast<std::uint32_t>(resolutions[i].step.count()), resolutions[i].rows,
                              limits.gauges, limits.counters};
        const auto file = folder / ringNames[i];
        BLOOMZY_TRY(auto ring,
                    openOrBegin<RingFile>(file, aside, [&] { return RingFile::open(file, shape, names.id()); }));
        rings.push_back(std::move(ring));
    }
    return std::unique_ptr<SeriesStore>(new SeriesStore(std::move(names), std::move(rings), limits, aside));
}

core::Result<void> SeriesStore::add(core::Time at, std::span<const Sample> samples)
{
    const std::unique_lock lock(m_mutex);
    const std::int64_t now = secondsOf(at);
    if (now < 0)
        return core::internalError("a sample from before 1970");
    Row moment = emptyRow(now, m_limits.gauges, m_limits.counters);
    moment.samples = 1;
    core::Result<void> done;
    for (const Sample& sample : samples)
        if (auto taken = take(sample, moment); taken.has_error())
            done = taken;
    for (std::size_t i = 0; i < m_rings.size(); ++i)
        if (auto written = put(i, moment); written.has_error())
            done = written;
    return done;
}

core::Result<void> SeriesStore::take(const Sample& sample, Row& row)
{
    if (!std::isfinite(sample.value))
        return {};
    BLOOMZY_TRY(Live* const live, liveOf(sample));
    if (!live)
        return {};
    const auto value = static_cast<float>(sample.value);
    if (sample.kind == SeriesKind::gauge) {
        row.gauges[live->column.index] = {value, value, value, 1};
        return {};
    }
    const double before = live->last.value_or(sample.fromZero ? 0 : sample.value);
    row.counters[live->column.index] = static_cast<float>(sample.value < before ? sample.value : sample.value - before);
    live->last = sample.value;
    return {};
}

/// Null when there is no column for it.
core::Result<SeriesStore::Live*> SeriesStore::liveOf(const Sample& sample)
{
    if (const auto found = m_live.find(sample.series);
        found != m_live.end() && found->second.column.kind == sample.kind)
        return &found->second;
    auto column = m_names.find(sample.series);
    const bool isNew = !column && m_names.count(sample.kind) < most(sample.kind) &&
                       sample.series.size() <= mostNameBytes && parseSeries(sample.series);
    if (isNew) {
        BLOOMZY_TRY(column, m_names.add(sample.series, sample.kind));
    }
    if (!column || column->kind != sample.kind || column->index >= most(sample.kind)) {
        ++m_refused;
        return nullptr;
    }
    return &m_live.emplace(sample.series, Live{*column}).first->second;
}

/// Adds the moment to the row in which it is. Also a row that an earlier run began, or that a clock which was set back
/// comes to once more.
core::Result<void> SeriesStore::put(std::size_t which, const Row& moment)
{
    RingFile& ring = m_rings[which];
    const std::int64_t step = ring.shape().step;
    const std::int64_t time = moment.time / step * step;
    auto& current = m_current[which];
    if (!current || current->time != time) {
        BLOOMZY_TRY(auto found, ring.read(time));
        current = found ? std::move(*found) : emptyRow(time, m_limits.gauges, m_limits.counters);
    }
    merge(*current, moment);
    return ring.write(*current);
}

std::vector<KeptSeries> SeriesStore::series() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<KeptSeries> all;
    for (const auto& [text, column] : m_names.all())
        if (auto name = parseSeries(text); name && column.index < most(column.kind))
            all.push_back({std::move(*name), column});
    return all;
}

std::size_t SeriesStore::most(SeriesKind kind) const
{
    return kind == SeriesKind::counter ? m_limits.counters : m_limits.gauges;
}

std::size_t SeriesStore::count() const
{
    const std::shared_lock lock(m_mutex);
    return m_names.all().size();
}

core::Result<void> SeriesStore::scan(std::size_t which, std::int64_t from, std::int64_t to,
                                     const std::function<bool(const Row&)>& row) const
{
    const std::shared_lock lock(m_mutex);
    return m_rings[which].scan(from, to, row);
}

} // namespace bloomzy::monitoring
