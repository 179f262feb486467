#include "backend/backup/BackupWork.h"

#include "backend/backup/work/WorkFolder.h"

namespace bloomzy::backup {

BackupWork::BackupWork(BackupWorkParts parts)
    : m_calls(parts.calls)
    , m_openings(parts.database, std::move(parts.vault))
    , m_maker(
          {parts.database, parts.calls, m_openings, parts.clock, parts.log, std::move(parts.sources), parts.dataFolder})
    , m_verifier({parts.database, parts.calls, m_openings, parts.clock, parts.log, parts.dataFolder})
    , m_scheduler({parts.database, parts.calls, m_maker, m_turn, m_openings, parts.clock, parts.log})
    , m_handlers({parts.database, parts.operations, m_maker, m_verifier, m_turn, m_openings, parts.clock,
                  parts.dataFolder, [this](const api::RestorePoint& point) { m_scheduler.made(point); }})
{
    if (const auto cleared = clearWorkRoot(parts.dataFolder); cleared.has_error())
        parts.log.write(core::LogLevel::warning, "backup", "what a backup that was cut off left could not be removed",
                        {{"detail", cleared.error().detail}, {"cause", cleared.error().cause}});
}

void BackupWork::stop()
{
    m_calls.stop();
    m_scheduler.stop();
}

} // namespace bloomzy::backup
