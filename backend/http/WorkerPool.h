#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bloomzy::http {

/// A fixed number of threads with a bounded queue. Jobs capture by value and throw nothing.
class WorkerPool
{
public:
    using Job = std::function<void()>;

    /// `queueLimit` counts the jobs that wait; those that run come on top.
    WorkerPool(int threads, std::size_t queueLimit);
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
    [[nodiscard]] bool refuses() const { return m_stopped || m_queue.size() >= m_queueLimit + m_idle; }
    void work();
    [[nodiscard]] bool wakesOne();

    const std::size_t m_queueLimit;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Job> m_queue;
    bool m_stopped = false;
    std::size_t m_idle = 0;
    bool m_waking = false; ///< a thread was woken and has not taken a job yet
    std::vector<std::thread> m_threads;
};

} // namespace bloomzy::http
