#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

namespace bloomzy::http {

/// Threads, begun when they are first needed, with a bounded queue. Jobs capture by value and throw nothing.
class WorkerPool
{
public:
    using Job = std::function<void()>;

    /// `queueLimit` counts the jobs that wait; those that run come on top. More than `mostRunning` run at once only
    /// when those that run wait (JobWaits), or another has waited for 50 ms.
    WorkerPool(int threads, std::size_t queueLimit, int mostRunning = std::numeric_limits<int>::max());
    /// As stop().
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False, with the job untouched, when the queue is full or the pool has stopped.
    [[nodiscard]] bool post(Job&& job);
    /// Whether post() would refuse now.
    [[nodiscard]] bool isFull() const;
    /// Jobs that wait. Safe from any thread.
    [[nodiscard]] std::size_t queueLength() const;
    /// Takes no more jobs, runs those that wait and joins the threads. Not from a job.
    void stop();

private:
    friend class JobWaits;
    struct Waiting
    {
        Job job;
        std::chrono::steady_clock::time_point since;
    };

    [[nodiscard]] bool refuses() const { return m_stopped || m_queue.size() >= m_queueLimit + free(); }
    [[nodiscard]] std::size_t free() const;
    [[nodiscard]] std::size_t unbegun() const { return m_mostThreads - m_threads.size(); }
    void work();
    void pauseJob();
    void resumeJob();
    void waitForJob(std::unique_lock<std::mutex>& lock);
    void watchQueue(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] bool mayRun() const;
    [[nodiscard]] bool wakesOne();
    void beginThread();

    const std::size_t m_mostThreads;
    const std::size_t m_queueLimit;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    const int m_mostRunning;
    std::deque<Waiting> m_queue;
    bool m_stopped = false;
    std::size_t m_idle = 0;
    int m_running = 0;      ///< jobs that do not wait
    bool m_watched = false; ///< one of the idle sees to it that no job waits too long
    bool m_waking = false;  ///< a thread was woken and has not taken a job yet
    std::vector<std::thread> m_threads;
    std::chrono::steady_clock::time_point m_beginsAgain; ///< after the system let no more begin
};

} // namespace bloomzy::http
