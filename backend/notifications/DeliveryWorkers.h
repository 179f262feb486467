#pragma once

#include "backend/notifications/DeliveryQueue.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace bloomzy::notifications {

struct WorkerOptions
{
    int threads = 4;
    std::chrono::milliseconds idle{10'000};      ///< between two looks when nothing is heard of, by any clock's jumps
    std::chrono::milliseconds retry{1'000};      ///< when the database does not answer
    std::chrono::milliseconds pruned{3'600'000}; ///< between two prunings
};

/// Takes what is due off the queue and makes it, on threads of its own. What cannot be settled, because the database is
/// away, is tried again until the lease is over; then another makes it once more.
class DeliveryWorkers
{
public:
    using Sender = std::function<SendOutcome(const Lease&, const std::stop_token&)>;

    /// `queue` and `log` outlive this. `sender` is called on the threads, several at once, and gives up soon when asked
    /// to stop.
    DeliveryWorkers(DeliveryQueue& queue, Sender sender, core::Log& log, const WorkerOptions& options = {});
    DeliveryWorkers(const DeliveryWorkers&) = delete;
    DeliveryWorkers& operator=(const DeliveryWorkers&) = delete;
    /// As stop().
    ~DeliveryWorkers();

    /// After a commit that told something: at once instead of after `idle`. Does not wait; any thread.
    void wake();
    /// Joins the threads. What was under way and has no answer is made again after its lease.
    void stop();

private:
    using SteadyClock = std::chrono::steady_clock;

    void run(const std::stop_token& stop);
    /// Whether there was one.
    [[nodiscard]] bool makeOne(const std::stop_token& stop);
    void settle(const Lease& lease, const SendOutcome& outcome, const std::stop_token& stop);
    void waitForWork(std::uint64_t seen, const std::stop_token& stop);
    void pause(std::chrono::milliseconds span, const std::stop_token& stop);
    [[nodiscard]] std::chrono::milliseconds untilNext();
    void pruneAtTimes();
    [[nodiscard]] std::uint64_t calls() const;
    void warn(std::string_view what, const core::Error& error) const;

    DeliveryQueue& m_queue;
    const Sender m_sender;
    core::Log& m_log;
    const WorkerOptions m_options;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::uint64_t m_calls = 0; ///< how often wake() was called
    SteadyClock::time_point m_pruned;
    std::vector<std::jthread> m_threads;
};

} // namespace bloomzy::notifications
