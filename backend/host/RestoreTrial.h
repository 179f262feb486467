#pragma once

#include "backend/audit/AuditService.h"
#include "backend/backup/restore/StoreSwitch.h"
#include "backend/core/Log.h"
#include "backend/host/DataFolder.h"
#include "backend/host/Stores.h"

namespace bloomzy::host {

/// What a start has to do about the last restore of its data folder: a restored store that is live since the last stop
/// is tried, and stays when it is healthy; how one ended that was cut off is told. Of one thread.
class RestoreTrial
{
public:
    /// Of a folder that is open and stays so. `clock` and `log` outlive it; `reached` is for tests
    /// (backup::SwitchOptions).
    RestoreTrial(const DataFolder& folder, const core::Clock& clock, core::Log& log,
                 std::function<void(backup::RestoreStep)> reached = {});

    /// Says in the log what the data are, and notes that a trial begins, if one does. Before any database is opened.
    [[nodiscard]] core::Result<void> begin();
    [[nodiscard]] bool isOn() const { return m_restore.has_value(); }

    /// Of a trial: ends sessions and codes, and applies the erasures of the audit log again. Before services are made.
    [[nodiscard]] core::Result<void> settle(Stores& stores);
    /// Of a trial: what the audit log is told first.
    [[nodiscard]] std::optional<audit::RestoreTold> told() const;
    /// Tells the audit log what it has not heard: the last events of the store before, of a trial, and that a restore
    /// came to nothing. Before relays run.
    void tellRest(audit::AuditService& audit);

    /// Of a trial: keeps the restored store when every check is well. Before clients are served, so that nothing is
    /// acknowledged that could be taken back.
    [[nodiscard]] Started<void> keep(const std::vector<api::HealthCheck>& checks);
    /// Of a trial that fails; what was before comes back when the databases are closed and the folder is opened anew.
    void fail(const StartFailure& why);

private:
    void tellFormerEvents(audit::AuditService& audit, std::string_view service, const std::filesystem::path& file);
    void tellFailure(audit::AuditService& audit);
    void warn(std::string_view what, const core::Error& error);

    const std::filesystem::path m_folder;
    const std::optional<backup::RestoreJournal> m_last; ///< as it stood when the folder was opened
    const core::Clock& m_clock;
    core::Log& m_log;
    std::function<void(backup::RestoreStep)> m_reached;
    std::optional<backup::StoreSwitch> m_restore; ///< while it is tried
};

/// `The data are those of the backup of …, since ….`; empty where there never was a restore.
[[nodiscard]] std::string restoreSentence(const std::optional<backup::RestoreJournal>& journal);

} // namespace bloomzy::host
