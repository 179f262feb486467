#pragma once

#include "backend/backup/work/BackupMaker.h"
#include "backend/backup/work/BackupTurn.h"

#include <condition_variable>
#include <deque>
#include <thread>

namespace bloomzy::backup {

struct BackupSchedulerParts
{
    storage::Database& database; ///< backup.db
    DestinationCalls& calls;
    BackupMaker& maker;
    BackupTurn& turn;
    const OpeningKeys& openings;
    const core::Clock& clock;
    core::Log& log;
};

/// What is done about backups without anybody asking: those that are due are made, also one for all that were missed;
/// retention; keys whose time is over go. It works on a thread of its own, because that takes long, and looks when it
/// is told to. Safe from any thread.
class BackupScheduler
{
public:
    /// Called on the scheduler's thread, one after the other, for each backup that was made, by whomever; nobody has
    /// the turn then. `isCancelled` of the watch: the server stops.
    using AfterBackup = std::function<void(const api::RestorePoint&, const BackupWatch&)>;

    /// What the parts refer to outlives this object.
    explicit BackupScheduler(const BackupSchedulerParts& parts);
    /// As stop().
    ~BackupScheduler();

    /// Before the first look.
    void onBackup(AfterBackup listener) { m_afterBackup = std::move(listener); }
    /// Looks whether something is due, on its own thread. Does not wait.
    void look();
    /// A backup was made; does not wait.
    void made(api::RestorePoint point);
    /// Cancels what it is at and waits for that.
    void stop();

private:
    void run();
    void work();
    void tellMade();
    [[nodiscard]] core::Result<bool> isDue() const;
    void makeDue();
    void clean();
    void warn(std::string_view what, const core::Error& error);
    [[nodiscard]] BackupWatch watch() const;

    const BackupSchedulerParts m_parts;
    AfterBackup m_afterBackup;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isAsked = false;
    std::deque<api::RestorePoint> m_made;
    std::optional<core::Time> m_cleaned; ///< of the thread alone, as is the next
    std::optional<core::Time> m_failed;
    std::thread m_thread;
};

} // namespace bloomzy::backup
