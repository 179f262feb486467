#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Result.h"
#include "backend/monitoring/series/RingFile.h"
#include "backend/monitoring/series/SeriesName.h"
#include "backend/monitoring/series/SeriesNames.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <unordered_map>

namespace bloomzy::monitoring {

/// One ring: how long a row is, and how many there are.
struct Resolution
{
    std::chrono::seconds step;
    std::uint32_t rows;

    [[nodiscard]] std::chrono::seconds span() const { return step * rows; }
};

/// 10 s for a day, 1 min for two weeks, 15 min for two years.
inline constexpr std::array resolutions{Resolution{std::chrono::seconds(10), 8'640},
                                        Resolution{std::chrono::seconds(60), 20'160},
                                        Resolution{std::chrono::seconds(900), 70'080}};

struct StoreLimits
{
    std::uint32_t gauges = 64;
    std::uint32_t counters = 256;
};

/// A series that is kept.
struct KeptSeries
{
    SeriesName name;
    Column column;
};

/// What was measured, in files of a fixed size (docs/metrics-format.md): never more than 205 MB with the default
/// limits, taken as they fill. Each sample goes into a row of every resolution at once, so nothing has to be condensed
/// later, and a process that is killed loses nothing that add() returned from. Safe from any thread; calls wait for
/// the disk.
class SeriesStore
{
public:
    /// In a folder of its own (0700), made when there is none. Files that are damaged or of another shape are renamed
    /// to `<name>.damaged` and begun anew, which `setAside` tells.
    [[nodiscard]] static core::Result<std::unique_ptr<SeriesStore>> open(const std::filesystem::path& folder,
                                                                         const StoreLimits& limits = {});
    [[nodiscard]] bool hasSetAside() const { return m_setAside; }

    /// What is at one moment of the wall clock; of a moment that was told before it is added to what is there. A
    /// counter that is less than before began anew at 0. What is not a number is left out. An error means that it may
    /// not be in the files; it goes there with the next call.
    [[nodiscard]] core::Result<void> add(core::Time at, std::span<const Sample> samples);

    [[nodiscard]] std::vector<KeptSeries> series() const;
    [[nodiscard]] std::size_t count() const;
    /// Samples of series for which there was no column, since the store was opened.
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }

    /// Rows of `resolutions[which]` that begin in [from, to], seconds since 1970, in order, until `row` answers false;
    /// see RingFile::scan().
    [[nodiscard]] core::Result<void> scan(std::size_t which, std::int64_t from, std::int64_t to,
                                          const std::function<bool(const Row&)>& row) const;

private:
    struct Live
    {
        Column column;
        std::optional<double> last = {}; ///< of a counter
    };

    SeriesStore(SeriesNames names, std::vector<RingFile> rings, const StoreLimits& limits, bool setAside);
    [[nodiscard]] std::size_t most(SeriesKind kind) const;
    [[nodiscard]] core::Result<Live*> liveOf(const Sample& sample);
    [[nodiscard]] core::Result<void> take(const Sample& sample, Row& row);
    [[nodiscard]] core::Result<void> put(std::size_t which, const Row& moment);

    const StoreLimits m_limits;
    const bool m_setAside;
    mutable std::shared_mutex m_mutex;
    SeriesNames m_names;
    std::vector<RingFile> m_rings;
    std::array<std::optional<Row>, resolutions.size()> m_current; ///< that were written last
    std::unordered_map<std::string, Live> m_live;
    std::atomic<std::uint64_t> m_refused{0};
};

} // namespace bloomzy::monitoring
