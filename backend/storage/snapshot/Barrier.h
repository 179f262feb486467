#pragma once

#include "backend/storage/SnapshotHold.h"

#include <span>

namespace bloomzy::storage {

struct BarrierLimits
{
    std::chrono::milliseconds longest{45}; ///< no writer is held longer by one attempt
    int attempts = 40;
    std::chrono::milliseconds firstPause{20}; ///< before the next attempt, doubled up to `lastPause`
    std::chrono::milliseconds lastPause{500};
};

/// A moment that several databases share.
struct Barrier
{
    core::Time at{}; ///< while all writers stood still
    int attempts = 0;
    std::chrono::microseconds longestPause{0}; ///< that a writer can have been held by one of the attempts
};

/// Pins all databases at one moment: whatever was answered in one before something began in another is in that snapshot
/// when the other's is. All writers are asked to stop, in the order given, and each ends the batch that it is at; when
/// all stand still, each state is pinned, and they go on. If they do not stand still in time all are let go, and it is
/// tried again after a pause.
///
/// `goOn` is asked before each attempt; its error ends it. `unavailable` when no attempt succeeded. After an error
/// nothing is held.
[[nodiscard]] core::Result<Barrier> pinTogether(std::span<SnapshotHold* const> holds, const core::Clock& clock,
                                                const BarrierLimits& limits,
                                                const std::function<core::Result<void>()>& goOn);

} // namespace bloomzy::storage
