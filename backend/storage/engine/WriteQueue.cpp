#include "backend/storage/engine/WriteQueue.h"

#include "backend/storage/engine/StorageError.h"

#include <algorithm>

namespace bloomzy::storage {

namespace {

/// After so many turns of the interactive lane a waiting bulk lane gets one, or an import would never end.
constexpr int interactiveTurns = 8;

} // namespace

core::Result<void> WriteQueue::submit(WriteJob& job)
{
    std::unique_lock lock(m_mutex);
    if (m_closed)
        return refuse(closingError());
    if (job.deadline <= std::chrono::steady_clock::now())
        return refuse(busyError("the deadline had passed before a write was queued"));
    auto& queue = lane(job.lane);
    if (queue.size() >= m_limit)
        return refuse(busyError("the queue of writes is full"));
    queue.push_back(&job);
    m_arrived.notify_one();
    job.changed.wait_until(lock, job.deadline, [&] { return job.begun || job.answered; });
    if (!job.begun && !job.answered) {
        std::erase(queue, &job);
        return refuse(busyError("the deadline passed while a write waited"));
    }
    job.changed.wait(lock, [&] { return job.answered; });
    return std::move(job.answer);
}

std::optional<Lane> WriteQueue::waitForWork()
{
    std::unique_lock lock(m_mutex);
    const auto& interactive = lane(Lane::interactive);
    const auto& bulk = lane(Lane::bulk);
    m_arrived.wait(lock, [&] { return m_closed || !interactive.empty() || !bulk.empty(); });
    if (m_closed)
        return std::nullopt;
    const bool bulkTurn = interactive.empty() || (!bulk.empty() && m_interactiveInARow >= interactiveTurns);
    m_interactiveInARow = bulkTurn ? 0 : m_interactiveInARow + 1;
    return bulkTurn ? Lane::bulk : Lane::interactive;
}

WriteJob* WriteQueue::take(Lane which)
{
    const std::lock_guard lock(m_mutex);
    auto& queue = lane(which);
    while (!queue.empty()) {
        WriteJob& job = *queue.front();
        queue.pop_front();
        if (job.deadline > std::chrono::steady_clock::now()) {
            job.begun = true;
            return &job;
        }
        finish(job, refuse(busyError("the deadline passed while a write waited")));
    }
    return nullptr;
}

bool WriteQueue::interactiveWaits() const
{
    const std::lock_guard lock(m_mutex);
    return !lane(Lane::interactive).empty();
}

void WriteQueue::answer(WriteJob& job, core::Result<void> result)
{
    const std::lock_guard lock(m_mutex);
    finish(job, std::move(result));
}

void WriteQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    for (auto& queue : m_lanes) {
        for (WriteJob* job : queue)
            finish(*job, refuse(closingError()));
        queue.clear();
    }
    m_arrived.notify_all();
}

std::size_t WriteQueue::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_lanes[0].size() + m_lanes[1].size();
}

std::uint64_t WriteQueue::refused() const
{
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

core::Result<void> WriteQueue::refuse(core::Error error)
{
    ++m_refused;
    return error;
}

void WriteQueue::finish(WriteJob& job, core::Result<void> result)
{
    job.answer = std::move(result);
    job.answered = true;
    // Under the lock: without it the caller could return and destroy the condition while it is being notified.
    job.changed.notify_one();
}

} // namespace bloomzy::storage
