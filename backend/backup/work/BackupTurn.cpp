#include "backend/backup/work/BackupTurn.h"

#include <mutex>
#include <optional>

namespace bloomzy::backup {

class BackupTurn::State
{
public:
    /// What has the turn already, if anything.
    std::optional<BackupTask> take(BackupTask task)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_task)
            m_task = task;
        else
            return m_task;
        return {};
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_task.reset();
    }

private:
    std::mutex m_mutex;
    std::optional<BackupTask> m_task;
};

namespace {

core::Error underWay(BackupTask task)
{
    using core::makeError;
    constexpr auto conflict = api::ErrorCode::conflict;
    switch (task) {
    case BackupTask::verification:
        return makeError(conflict, "Backups are being verified. Nothing was begun. Try again when that has ended.");
    case BackupTask::rehearsal:
        return makeError(conflict, "A restore is being rehearsed. Nothing was begun. Try again when that has ended.");
    case BackupTask::dryRun:
        return makeError(conflict, "A restore is being tried out. Nothing was begun. Try again when that has ended.");
    case BackupTask::restore:
        return makeError(conflict, "A backup is being restored. Nothing was begun. Try again when that has ended.");
    default:
        return makeError(conflict, "A backup is being made. Nothing was begun. Try again when that has ended.");
    }
}

} // namespace

BackupTurn::BackupTurn()
    : m_state(std::make_shared<State>())
{
}

BackupTurn::Held::~Held()
{
    m_state->end();
}

core::Result<std::shared_ptr<BackupTurn::Held>> BackupTurn::take(BackupTask task)
{
    if (const auto other = m_state->take(task))
        return underWay(*other);
    return std::make_shared<Held>(m_state);
}

} // namespace bloomzy::backup
