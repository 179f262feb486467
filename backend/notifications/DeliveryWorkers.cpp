#include "backend/notifications/DeliveryWorkers.h"

#include <algorithm>

namespace bloomzy::notifications {
namespace {

constexpr std::chrono::seconds databaseTime{10};

storage::Deadline soon()
{
    return storage::deadlineIn(databaseTime);
}

} // namespace

DeliveryWorkers::DeliveryWorkers(DeliveryQueue& queue, Sender sender, core::Log& log, const WorkerOptions& options)
    : m_queue(queue)
    , m_sender(std::move(sender))
    , m_log(log)
    , m_options(options)
    , m_pruned(SteadyClock::now())
{
    for (int i = 0; i < options.threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { run(stop); });
}

DeliveryWorkers::~DeliveryWorkers()
{
    stop();
}

void DeliveryWorkers::stop()
{
    for (auto& thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

void DeliveryWorkers::wake()
{
    const std::lock_guard lock(m_mutex);
    ++m_calls;
    m_changed.notify_all();
}

std::uint64_t DeliveryWorkers::calls() const
{
    const std::lock_guard lock(m_mutex);
    return m_calls;
}

void DeliveryWorkers::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        // Before the look: what is told during it is not slept over.
        const auto seen = calls();
        if (makeOne(stop))
            continue;
        pruneAtTimes();
        waitForWork(seen, stop);
    }
}

bool DeliveryWorkers::makeOne(const std::stop_token& stop)
{
    const auto leased = m_queue.lease(soon());
    if (leased.has_error()) {
        warn("what is due could not be looked for", leased.error());
        pause(m_options.retry, stop);
        return false;
    }
    if (!*leased)
        return false;
    SendOutcome outcome;
    try {
        outcome = m_sender(**leased, stop);
    } catch (const std::exception& exception) {
        warn("a channel threw", core::internalError(exception.what()));
    }
    // Whether it arrived is not known: its lease ends by itself.
    if (outcome.what != AttemptOutcome::lost)
        settle(**leased, outcome, stop);
    // Another of the same channel may have waited for this one.
    wake();
    return true;
}

void DeliveryWorkers::settle(const Lease& lease, const SendOutcome& outcome, const std::stop_token& stop)
{
    for (;;) {
        const auto settled = m_queue.settle(lease, outcome, soon());
        if (settled.has_value())
            return;
        warn("what became of a notification could not be kept yet", settled.error());
        if (stop.stop_requested())
            return;
        pause(m_options.retry, stop);
    }
}

void DeliveryWorkers::waitForWork(std::uint64_t seen, const std::stop_token& stop)
{
    const auto span = untilNext();
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, span, [&] { return m_calls != seen; });
}

void DeliveryWorkers::pause(std::chrono::milliseconds span, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, span, [] { return false; });
}

std::chrono::milliseconds DeliveryWorkers::untilNext()
{
    using std::chrono::milliseconds;
    const auto next = m_queue.untilNextDue(soon());
    if (next.has_error() || !*next)
        return m_options.idle;
    return std::clamp(std::chrono::ceil<milliseconds>(**next), milliseconds(0), m_options.idle);
}

void DeliveryWorkers::pruneAtTimes()
{
    {
        const std::lock_guard lock(m_mutex);
        if (SteadyClock::now() - m_pruned < m_options.pruned)
            return;
        m_pruned = SteadyClock::now();
    }
    if (const auto pruned = m_queue.prune(soon()); pruned.has_error())
        warn("old notifications could not be forgotten", pruned.error());
}

void DeliveryWorkers::warn(std::string_view what, const core::Error& error) const
{
    m_log.write(core::LogLevel::warning, "notifications", what, {{"detail", error.detail}, {"cause", error.cause}});
}

} // namespace bloomzy::notifications
