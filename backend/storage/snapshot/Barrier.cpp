#include "backend/storage/snapshot/Barrier.h"

#include <algorithm>
#include <thread>

namespace bloomzy::storage {

namespace {

using Holds = std::span<SnapshotHold* const>;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds retryLater{30};

core::Error notReached(int attempts)
{
    return core::unavailable(
        "The databases were busy without a pause, so no backup was taken. Nothing was changed. Try "
        "again when less is going on.",
        retryLater, "no barrier in " + std::to_string(attempts) + " attempts");
}

/// Whether all answer true; the rest is not asked after one that does not.
template <class Step>
core::Result<bool> all(Holds holds, const Step& step)
{
    for (SnapshotHold* const hold : holds) {
        BLOOMZY_TRY(const bool done, step(*hold));
        if (!done)
            return false;
    }
    return true;
}

/// Lets each go, whatever the others answer.
core::Result<bool> letAllGo(Holds holds)
{
    core::Result<bool> held = true;
    for (SnapshotHold* const hold : holds) {
        auto one = hold->letGo();
        if (held.has_value() && (one.has_error() || !*one))
            held = std::move(one);
    }
    return held;
}

core::Result<bool> pinAll(Holds holds, const core::Clock& clock, Deadline until, core::Time& at)
{
    BLOOMZY_TRY(const bool asked, all(holds, [&](SnapshotHold& hold) { return hold.askToStop(until); }));
    if (!asked)
        return false;
    BLOOMZY_TRY(const bool still, all(holds, [](SnapshotHold& hold) { return hold.waitUntilStill(); }));
    if (!still)
        return false;
    at = clock.now();
    return all(holds, [](SnapshotHold& hold) { return hold.pin(); });
}

core::Result<bool> attempt(Holds holds, const core::Clock& clock, const BarrierLimits& limits, Barrier& barrier)
{
    const auto begun = Clock::now();
    auto pinned = pinAll(holds, clock, begun + limits.longest, barrier.at);
    auto held = letAllGo(holds);
    ++barrier.attempts;
    // Each writer goes on by itself after that long.
    const auto pause = std::min<Clock::duration>(Clock::now() - begun, limits.longest);
    barrier.longestPause = std::max(barrier.longestPause, std::chrono::duration_cast<std::chrono::microseconds>(pause));
    return pinned.has_error() || !*pinned ? pinned : held;
}

void releaseAll(Holds holds)
{
    for (SnapshotHold* const hold : holds)
        hold->release();
}

} // namespace

core::Result<Barrier> pinTogether(Holds holds, const core::Clock& clock, const BarrierLimits& limits,
                                  const std::function<core::Result<void>()>& goOn)
{
    Barrier barrier;
    auto pause = limits.firstPause;
    while (barrier.attempts < limits.attempts) {
        BLOOMZY_CHECK(goOn());
        auto pinned = attempt(holds, clock, limits, barrier);
        if (pinned.has_value() && *pinned)
            return barrier;
        releaseAll(holds);
        if (pinned.has_error())
            return pinned.error();
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, limits.lastPause);
    }
    return notReached(barrier.attempts);
}

} // namespace bloomzy::storage
