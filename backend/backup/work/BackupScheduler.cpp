#include "backend/backup/work/BackupScheduler.h"

#include "backend/backup/RecoveryKeyStore.h"
#include "backend/backup/ServerZone.h"
#include "backend/backup/points/Catalogue.h"
#include "backend/backup/points/PointStore.h"
#include "backend/backup/work/Expiry.h"

#include <algorithm>

namespace bloomzy::backup {

namespace {

constexpr std::chrono::seconds patience{30};
constexpr std::chrono::hours betweenCleanings{1};
/// What could not even be kept as a failure would otherwise be tried again at each look.
constexpr std::chrono::minutes afterFailure{10};

} // namespace

BackupScheduler::BackupScheduler(const BackupSchedulerParts& parts)
    : m_parts(parts)
    , m_thread([this] { run(); })
{
}

BackupScheduler::~BackupScheduler()
{
    stop();
}

void BackupScheduler::stop()
{
    m_stopped = true;
    {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void BackupScheduler::look()
{
    const std::lock_guard lock(m_mutex);
    m_isAsked = true;
    m_changed.notify_all();
}

void BackupScheduler::made(api::RestorePoint point)
{
    const std::lock_guard lock(m_mutex);
    m_made.push_back(std::move(point));
    m_changed.notify_all();
}

BackupWatch BackupScheduler::watch() const
{
    return {{}, [this] { return m_stopped.load(); }};
}

void BackupScheduler::warn(std::string_view what, const core::Error& error)
{
    if (!m_stopped)
        m_parts.log.write(core::LogLevel::warning, "backup", what, {{"detail", error.detail}, {"cause", error.cause}});
}

void BackupScheduler::run()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopped || m_isAsked || !m_made.empty(); });
            m_isAsked = false;
        }
        if (m_stopped)
            return;
        try {
            work();
        } catch (const std::exception& exception) {
            warn("the schedule of backups failed and will be tried again", core::internalError(exception.what()));
        }
    }
}

void BackupScheduler::work()
{
    tellMade();
    const auto due = isDue();
    if (due.has_error())
        warn("whether a backup is due could not be seen", due.error());
    else if (*due)
        makeDue();
    tellMade();
    clean();
}

void BackupScheduler::tellMade()
{
    for (;;) {
        api::RestorePoint point;
        {
            const std::lock_guard lock(m_mutex);
            if (m_made.empty() || m_stopped)
                return;
            point = std::move(m_made.front());
            m_made.pop_front();
        }
        if (m_afterBackup)
            m_afterBackup(point, watch());
    }
}

/// A server that has a recovery key since a moment ago has missed nothing.
core::Result<bool> BackupScheduler::isDue() const
{
    return storage::readValue<bool>(
        m_parts.database, storage::deadlineIn(patience), [&](storage::Snapshot& snapshot) -> core::Result<bool> {
            BLOOMZY_TRY(const auto plan, PlanStore::read(snapshot));
            BLOOMZY_TRY(const auto newest, PointStore::newestTime(snapshot));
            BLOOMZY_TRY(const auto keys, RecoveryKeyStore::list(snapshot));
            if (keys.empty())
                return false;
            const std::string first = std::ranges::min(keys, {}, &api::RecoveryKey::createdAt).createdAt;
            return dueRun(plan, std::max(newest.value_or(first), first), ServerZone(), m_parts.clock.now()).now;
        });
}

void BackupScheduler::makeDue()
{
    const core::Time now = m_parts.clock.now();
    if (m_failed && now >= *m_failed && now - *m_failed < afterFailure)
        return;
    const auto turn = m_parts.turn.take(BackupTask::backup);
    if (turn.has_error())
        return; // the next look finds it due still, or made
    auto point = m_parts.maker.make(api::BackupReason::scheduled, {}, watch());
    if (point.has_error()) {
        m_failed = now;
        return warn("a backup that was due was not made", point.error());
    }
    made(std::move(*point));
}

void BackupScheduler::clean()
{
    const core::Time now = m_parts.clock.now();
    if (const auto dropped = m_parts.openings.dropOver(now, storage::deadlineIn(patience)); dropped.has_error())
        warn("keys whose time is over could not be dropped yet", dropped.error());
    if (m_stopped || (m_cleaned && now >= *m_cleaned && now - *m_cleaned < betweenCleanings))
        return;
    const auto turn = m_parts.turn.take(BackupTask::backup);
    if (turn.has_error())
        return;
    if (const auto expired =
            expire(m_parts.database, m_parts.calls, ServerZone(), m_parts.clock, m_parts.log, watch().isCancelled);
        expired.has_error())
        return warn("old backups could not be seen to", expired.error());
    m_cleaned = now;
}

} // namespace bloomzy::backup
