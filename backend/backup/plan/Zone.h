#pragma once

#include "backend/core/Clock.h"

#include <chrono>

namespace bloomzy::backup {

/// What clocks on a wall show, in microseconds as core::Time.
using WallTime = std::chrono::local_time<core::Time::duration>;

/// How far the clocks on the wall of a place are ahead of UTC.
class Zone
{
public:
    virtual ~Zone() = default;
    /// Less than a day, either way. The same moment has the same answer.
    [[nodiscard]] virtual std::chrono::seconds offsetAt(core::Time moment) const = 0;
};

[[nodiscard]] WallTime wallTime(const Zone& zone, core::Time moment);

/// When the clocks show a time of whole seconds.
struct Moments
{
    core::Time first;
    core::Time last;      ///< later than `first` where clocks that were put back show the time twice
    bool skipped = false; ///< clocks that were put forward never show it: both are the moment at which they were
};

/// Takes it that a zone changes its clocks once in two days at most.
[[nodiscard]] Moments momentsOf(const Zone& zone, WallTime shown);

} // namespace bloomzy::backup
