#include "backend/probes/Probe.h"

#include <algorithm>

namespace bloomzy::probes {
namespace {

constexpr std::int64_t leastInterval = 5;
constexpr std::int64_t mostInterval = 86'400;
constexpr std::int64_t mostTimeout = 60;
constexpr std::int64_t mostMinutes = 7 * 24 * 60;
constexpr std::size_t mostWindows = 20;
constexpr std::size_t longestText = 200;

bool isText(const std::string& text)
{
    return !text.empty() && text.size() <= longestText;
}

bool isWindow(const MaintenanceWindow& window)
{
    const bool isRepeated = window.repeatHours != 0;
    return core::parseTime(window.begin) && window.minutes >= 1 && window.minutes <= mostMinutes &&
           (!isRepeated || (window.repeatHours > 0 && window.repeatHours * 60 >= window.minutes)) &&
           isText(window.reason);
}

bool isIn(const MaintenanceWindow& window, core::Time now)
{
    const auto begin = core::parseTime(window.begin);
    if (!begin || now < *begin)
        return false;
    auto since = now - *begin;
    if (window.repeatHours > 0)
        since %= std::chrono::hours(window.repeatHours);
    return since < std::chrono::minutes(window.minutes);
}

} // namespace

std::vector<api::Fault> check(const Probe& probe)
{
    std::vector<api::Fault> faults;
    if (!isText(probe.id))
        faults.push_back({"/id", "probe.id", "A probe has an id."});
    if (!isText(probe.name))
        faults.push_back({"/name", "probe.name", "A probe has a name of at most 200 bytes."});
    if (probe.interval < leastInterval || probe.interval > mostInterval)
        faults.push_back({"/interval", "probe.interval", "Look every 5 seconds to once a day."});
    if (probe.timeout < 1 || probe.timeout > std::min(mostTimeout, probe.interval))
        faults.push_back({"/timeout", "probe.timeout", "Wait 1 to 60 seconds, and not longer than the interval."});
    if (probe.maintenance.size() > mostWindows)
        faults.push_back({"/maintenance", "probe.maintenance", "There may be 20 maintenance windows."});
    for (std::size_t i = 0; i < std::min(probe.maintenance.size(), mostWindows); ++i)
        if (!isWindow(probe.maintenance[i]))
            faults.push_back({"/maintenance/" + std::to_string(i), "probe.window",
                              "A window has a begin, a length up to a week, a reason, and is repeated less often than "
                              "it is long."});
    return faults;
}

bool isInMaintenance(const Probe& probe, core::Time now)
{
    return std::ranges::any_of(probe.maintenance, [now](const MaintenanceWindow& window) { return isIn(window, now); });
}

} // namespace bloomzy::probes
