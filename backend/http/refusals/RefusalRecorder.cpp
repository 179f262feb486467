#include "backend/http/refusals/RefusalRecorder.h"

#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::http {

namespace {

constexpr std::chrono::milliseconds gathering{500}; ///< single refusals share a commit
constexpr std::chrono::seconds patience{2};         ///< before it is tried again
constexpr std::chrono::seconds databaseTime{5};
constexpr std::size_t batch = 256;

} // namespace

RefusalRecorder::RefusalRecorder(storage::Database& database, const core::Clock& clock, core::Log& log,
                                 MayWrite mayWrite, RefusalLimits limits)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_mayWrite(std::move(mayWrite))
    , m_tally(limits)
    , m_thread([this] { run(); })
{
}

RefusalRecorder::~RefusalRecorder()
{
    stop();
}

void RefusalRecorder::note(RefusedRequest refused)
{
    const auto now = std::chrono::steady_clock::now();
    const core::Time time = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (m_stopping)
        return;
    const Steady before = m_tally.due(gathering);
    m_tally.add(std::move(refused), now, time);
    if (m_tally.due(gathering) < before)
        m_changed.notify_all();
}

void RefusalRecorder::forget(const std::string& person)
{
    {
        const std::lock_guard lock(m_mutex);
        m_forgotten.insert(person);
    }
    const std::lock_guard lock(m_writing);
}

void RefusalRecorder::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    m_thread.join();
}

void RefusalRecorder::run()
{
    while (waitUntilDue()) {
        collect(false);
        if (!writeAll())
            waitAfterFailure();
    }
    collect(true);
    if (!writeAll())
        m_log.write(core::LogLevel::warning, "http", "refused requests of the last minute are not in the audit log",
                    {{"events", std::to_string(m_events.size())}});
}

/// Also due when something could not be written before.
bool RefusalRecorder::waitUntilDue()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping && m_events.empty()) {
        const Steady due = m_tally.due(gathering);
        if (std::chrono::steady_clock::now() >= due)
            return true;
        if (due == Steady::max())
            m_changed.wait(lock);
        else
            m_changed.wait_until(lock, due);
    }
    return !m_stopping;
}

void RefusalRecorder::waitAfterFailure()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, patience, [this] { return m_stopping; });
}

/// What could not be written is written first, and meanwhile the tally counts on.
void RefusalRecorder::collect(bool all)
{
    if (!m_events.empty() && !all)
        return;
    const auto now = std::chrono::steady_clock::now();
    const core::Time time = m_clock.now();
    const std::lock_guard lock(m_mutex);
    std::ranges::move(m_tally.take(now, time, all), std::back_inserter(m_events));
}

bool RefusalRecorder::writeAll()
{
    while (!m_events.empty()) {
        if (m_mayWrite && !m_mayWrite())
            return false;
        // What was tried before is tried as it was: a conflict says that all of it is there, and nothing of others.
        const std::size_t count = m_tried > 0 ? m_tried : std::min(batch, m_events.size());
        const auto written = writeSome(count);
        const bool isThere = m_tried > 0 && written.has_error() && written.error().code == api::ErrorCode::conflict;
        m_tried = written.has_error() && !isThere ? count : 0;
        if (m_tried > 0) {
            m_log.write(core::LogLevel::warning, "http", "refused requests wait: they could not be recorded",
                        {{"detail", written.error().detail}, {"cause", written.error().cause}});
            return false;
        }
        m_events.erase(m_events.begin(), m_events.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return true;
}

void RefusalRecorder::keepIdsOfForgotten()
{
    const std::lock_guard lock(m_mutex);
    for (api::AuditEvent& event : m_events)
        if (event.actor.id && m_forgotten.contains(*event.actor.id))
            event.actor = {event.actor.kind, event.actor.id, {}, {}, {}};
}

core::Result<void> RefusalRecorder::writeSome(std::size_t count)
{
    const std::lock_guard lock(m_writing);
    keepIdsOfForgotten();
    return m_database.write(
        storage::Lane::bulk,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            for (std::size_t i = 0; i < count; ++i)
                BLOOMZY_CHECK(recordAudit(transaction, m_events[i]));
            return {};
        },
        storage::deadlineIn(databaseTime));
}

} // namespace bloomzy::http
