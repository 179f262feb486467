#pragma once

#include "backend/backup/routes/WorkHandlers.h"
#include "backend/backup/work/BackupScheduler.h"

namespace bloomzy::backup {

struct BackupWorkParts
{
    storage::Database& database; ///< backup.db
    storage::Vault vault;        ///< of backup.db
    DestinationCalls& calls;
    http::Operations& operations;
    const core::Clock& clock;
    core::Log& log;
    ArchiveSources sources;
    std::filesystem::path dataFolder;
};

/// What is done with backups in a running server: they are made and verified, by a person or by the schedule. Safe from
/// any thread.
class BackupWork
{
public:
    /// What the parts refer to outlives this object. Removes what work that was cut off left in the data folder.
    explicit BackupWork(BackupWorkParts parts);
    /// As stop().
    ~BackupWork() { stop(); }

    [[nodiscard]] std::vector<http::Endpoint> endpoints() { return workEndpoints(m_handlers); }
    /// See BackupScheduler::onBackup(); before the first look().
    void onBackup(BackupScheduler::AfterBackup listener) { m_scheduler.onBackup(std::move(listener)); }
    /// Looks whether something is due. Call it every few seconds; does not wait.
    void look() { m_scheduler.look(); }
    /// Gives up what is done at destinations and ends the schedule. Before the operations are stopped.
    void stop();

    [[nodiscard]] BackupMaker& maker() { return m_maker; }
    [[nodiscard]] BackupTurn& turn() { return m_turn; }
    [[nodiscard]] const OpeningKeys& openings() const { return m_openings; }

private:
    DestinationCalls& m_calls;
    BackupTurn m_turn;
    const OpeningKeys m_openings;
    BackupMaker m_maker;
    BackupVerifier m_verifier;
    BackupScheduler m_scheduler;
    WorkHandlers m_handlers;
};

} // namespace bloomzy::backup
