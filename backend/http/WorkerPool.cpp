#include "backend/http/WorkerPool.h"

#include "backend/http/JobWaits.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace bloomzy::http {
namespace {

/// Jobs that are long, or wait without saying so, keep others waiting no longer.
constexpr std::chrono::milliseconds patience{50};
constexpr std::chrono::seconds beginInterval{1};

thread_local WorkerPool* poolOfThisJob = nullptr;

} // namespace

JobWaits::JobWaits()
    : m_pool(std::exchange(poolOfThisJob, nullptr))
{
    if (m_pool)
        m_pool->pauseJob();
}

JobWaits::~JobWaits()
{
    if (m_pool)
        m_pool->resumeJob();
    poolOfThisJob = m_pool;
}

WorkerPool::WorkerPool(int threads, std::size_t queueLimit, int mostRunning)
    : m_mostThreads(static_cast<std::size_t>(threads))
    , m_queueLimit(queueLimit)
    , m_mostRunning(mostRunning)
{
    m_threads.reserve(m_mostThreads);
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
        m_queue.push_back({std::move(job), std::chrono::steady_clock::now()});
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
    if (m_waking || m_queue.empty() || (m_watched && !mayRun()))
        return false;
    if (m_idle == 0)
        beginThread();
    return m_idle > 0 && (m_waking = true);
}

/// Threads that could take a job now.
std::size_t WorkerPool::free() const
{
    const auto mayStillRun = static_cast<std::size_t>(std::max(0, m_mostRunning - m_running));
    return std::min(m_idle + unbegun(), mayStillRun);
}

/// Where the system lets no more begin, those that did serve, and a little later it is tried again.
void WorkerPool::beginThread()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_stopped || unbegun() == 0 || now < m_beginsAgain)
        return;
    try {
        m_threads.emplace_back([this] { work(); });
        m_waking = true;
    } catch (const std::system_error&) {
        m_beginsAgain = now + beginInterval;
    }
}

/// Whether the first job that waits may run now. More threads than processors only take turns.
bool WorkerPool::mayRun() const
{
    return !m_queue.empty() &&
           (m_running < m_mostRunning || std::chrono::steady_clock::now() - m_queue.front().since >= patience);
}

void WorkerPool::pauseJob()
{
    bool wakes = false;
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
        wakes = wakesOne();
    }
    if (wakes)
        m_arrived.notify_one();
}

void WorkerPool::resumeJob()
{
    const std::lock_guard lock(m_mutex);
    ++m_running;
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

void WorkerPool::waitForJob(std::unique_lock<std::mutex>& lock)
{
    ++m_idle;
    while (!m_stopped && !mayRun()) {
        if (m_queue.empty() || m_watched)
            m_arrived.wait(lock);
        else
            watchQueue(lock);
        m_waking = false;
    }
    --m_idle;
}

/// Until the job that waits longest has waited too long.
void WorkerPool::watchQueue(std::unique_lock<std::mutex>& lock)
{
    m_watched = true;
    m_arrived.wait_until(lock, m_queue.front().since + patience);
    m_watched = false;
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    m_waking = false;
    while (true) {
        waitForJob(lock);
        if (m_queue.empty())
            return;
        auto job = std::move(m_queue.front().job);
        m_queue.pop_front();
        ++m_running;
        const bool wakes = wakesOne();
        lock.unlock();
        if (wakes)
            m_arrived.notify_one();
        poolOfThisJob = this;
        job();
        job = nullptr;
        poolOfThisJob = nullptr;
        lock.lock();
        --m_running;
    }
}

} // namespace bloomzy::http
