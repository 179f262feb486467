#include "backend/backup/plan/Zone.h"

#include <algorithm>

namespace bloomzy::backup {
namespace {

using std::chrono::seconds;

constexpr std::chrono::hours day{24};

/// The first second after `from`, up to `to`, at which the offset is another.
core::Time changeBetween(const Zone& zone, core::Time from, core::Time to)
{
    const seconds before = zone.offsetAt(from);
    while (to - from > seconds(1)) {
        const core::Time middle = from + std::chrono::floor<seconds>((to - from) / 2);
        (zone.offsetAt(middle) == before ? from : to) = middle;
    }
    return to;
}

} // namespace

WallTime wallTime(const Zone& zone, core::Time moment)
{
    return WallTime(moment.time_since_epoch() + zone.offsetAt(moment));
}

Moments momentsOf(const Zone& zone, WallTime shown)
{
    const core::Time asUtc(shown.time_since_epoch());
    const seconds before = zone.offsetAt(asUtc - day);
    const seconds after = zone.offsetAt(asUtc + day);
    const core::Time early = asUtc - before;
    const core::Time late = asUtc - after;
    const bool isEarly = zone.offsetAt(early) == before;
    const bool isLate = zone.offsetAt(late) == after;
    if (isEarly && isLate)
        return {std::min(early, late), std::max(early, late)};
    if (isEarly || before == after)
        return {early, early};
    if (isLate)
        return {late, late};
    const core::Time change = changeBetween(zone, asUtc - day, asUtc + day);
    return {change, change, true};
}

} // namespace bloomzy::backup
