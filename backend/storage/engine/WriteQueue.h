#pragma once

#include "backend/storage/Database.h"

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace bloomzy::storage {

/// One call of Database::write(). Lives on the stack of the caller, who does not leave before it is answered.
struct WriteJob
{
    Lane lane;
    const Database::Write& work;
    Deadline deadline;

    core::Result<void> answer{};
    bool begun = false;
    bool answered = false;
    std::condition_variable changed{};
};

/// What waits for the writer, in two lanes of bounded length.
class WriteQueue
{
public:
    explicit WriteQueue(std::size_t limit)
        : m_limit(limit)
    {
    }

    /// Blocks until the writer has answered, or until the deadline when the writer has not begun.
    [[nodiscard]] core::Result<void> submit(WriteJob& job);

    /// Blocks until a lane has work: the interactive one, and now and then the bulk one although the other is never
    /// empty. None once the queue is closed.
    [[nodiscard]] std::optional<Lane> waitForWork();
    /// The oldest job of the lane that still has time, marked as begun; null when there is none.
    [[nodiscard]] WriteJob* take(Lane lane);
    [[nodiscard]] bool interactiveWaits() const;
    /// The job's caller may return, and the job be gone, before this returns.
    void answer(WriteJob& job, core::Result<void> result);

    /// Answers all that wait, and whatever is submitted from now on, with `unavailable`.
    void close();

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::uint64_t refused() const;

private:
    [[nodiscard]] std::deque<WriteJob*>& lane(Lane lane) { return m_lanes[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] const std::deque<WriteJob*>& lane(Lane lane) const { return m_lanes[static_cast<std::size_t>(lane)]; }
    core::Result<void> refuse(core::Error error);
    void finish(WriteJob& job, core::Result<void> result);

    const std::size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::array<std::deque<WriteJob*>, 2> m_lanes;
    int m_interactiveInARow = 0;
    bool m_closed = false;
    std::uint64_t m_refused = 0;
};

} // namespace bloomzy::storage
