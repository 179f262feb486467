#include "backend/http/WorkerPool.h"

#include <utility>

namespace bloomzy::http {

WorkerPool::WorkerPool(int threads, std::size_t queueLimit)
    : m_queueLimit(queueLimit)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::post(Job&& job)
{
    bool wakes = false;
    {
        const std::lock_guard lock(m_mutex);
        // A job for a thread that has not woken yet does not wait, so it takes no place in the queue.
        if (refuses())
            return false;
        m_queue.push_back(std::move(job));
        wakes = wakesOne();
    }
    if (wakes)
        m_arrived.notify_one();
    return true;
}

/// Whether to notify one thread now. One wakes at a time, and who takes a job wakes the next while jobs wait: where
/// jobs are short, a thread that is awake takes the next one itself, and most need no wake-up at all.
bool WorkerPool::wakesOne()
{
    return !m_waking && m_idle > 0 && (m_waking = true);
}

bool WorkerPool::isFull() const
{
    const std::lock_guard lock(m_mutex);
    return refuses();
}

std::size_t WorkerPool::queueLength() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void WorkerPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_arrived.notify_all();
    for (auto& thread : m_threads)
        if (thread.joinable())
            thread.join();
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_arrived.wait(lock, [this] { return m_stopped || !m_queue.empty(); });
        --m_idle;
        m_waking = false;
        if (m_queue.empty())
            return;
        auto job = std::move(m_queue.front());
        m_queue.pop_front();
        const bool wakes = !m_queue.empty() && wakesOne();
        lock.unlock();
        if (wakes)
            m_arrived.notify_one();
        job();
        job = nullptr;
        lock.lock();
    }
}

} // namespace bloomzy::http
