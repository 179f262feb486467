#pragma once

#include "backend/storage/Database.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace bloomzy::storage {

/// Where a writer passes before each batch, so that a barrier can stop it between two commits. The writer waits here
/// until it is let go, and never beyond the time that was set when the gate was closed: whatever becomes of who closed
/// it. Safe from any thread.
class WriterGate
{
public:
    /// Of the writer, around each batch: what it commits, and the answers.
    void enter();
    void leave();
    /// Somebody waits for the batch to end: take no more into it. Costs nothing to ask.
    [[nodiscard]] bool isClosed() const { return m_closed.load(std::memory_order_relaxed); }

    /// The writer begins no batch from now on, until open() or `until`. Does not wait for the one that runs. False when
    /// somebody else has closed it.
    [[nodiscard]] bool close(Deadline until);
    /// Waits for the running batch to end. False when it had not at `until`. For who closed it.
    [[nodiscard]] bool waitUntilStill();
    /// Lets the writer go on. True when no batch ran since waitUntilStill(). For who closed it.
    [[nodiscard]] bool open();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::atomic<bool> m_closed{false}; ///< changed under the mutex
    Deadline m_until{};
    std::uint64_t m_closings = 0;
    bool m_inside = false;
    bool m_passed = false; ///< a batch began although it was closed
};

} // namespace bloomzy::storage
