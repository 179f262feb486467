#pragma once

#include "backend/backup/restore/StoreSwitch.h"
#include "backend/backup/routes/RestoreHandlers.h"
#include "backend/host/DataFolder.h"
#include "backend/host/KeyRoutes.h"
#include "backend/host/Stores.h"
#include "backend/host/restoring/PreparedRestore.h"

namespace bloomzy::host {

struct LiveRestoreParts
{
    Stores& stores;
    const DataFolder& folder;
    const MasterKeyInUse& masterKey;
    const core::Clock& clock;
    core::Log& log;
    /// Takes a restore that is staged, and has the server stop and start again; on any thread. Empty: it cannot.
    std::function<void(backup::StoreSwitch)> restart;
};

/// What a running server does with its backups beside making them: rehearsals, dry runs, restores. Safe from any
/// thread.
class LiveRestore
{
public:
    explicit LiveRestore(LiveRestoreParts parts)
        : m_parts(std::move(parts))
    {
    }

    /// `operation` finds one by its id. This object outlives what uses them.
    [[nodiscard]] backup::RestoreActions actions(decltype(backup::RestoreActions::operation) operation);

private:
    [[nodiscard]] core::Result<void> check() const;
    [[nodiscard]] core::Result<PreparedRestore> prepare(const backup::FetchedBackup& backup,
                                                        const backup::BackupWatch& watch) const;
    [[nodiscard]] core::Result<api::RestoreDryRun> dryRun(const backup::FetchedBackup& backup,
                                                          const backup::BackupWatch& watch) const;
    [[nodiscard]] core::Result<api::BackupRehearsal> rehearse(const backup::FetchedBackup& backup,
                                                              const backup::BackupWatch& watch) const;
    [[nodiscard]] core::Result<void> restore(const backup::FetchedBackup& backup, const api::AuditActor& actor,
                                             const std::function<core::Result<void>()>& safety,
                                             const backup::BackupWatch& watch) const;

    const LiveRestoreParts m_parts;
};

} // namespace bloomzy::host
