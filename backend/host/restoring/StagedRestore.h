#pragma once

#include "backend/backup/points/CarriedCatalogue.h"
#include "backend/backup/restore/StoreSwitch.h"
#include "backend/host/restoring/PreparedRestore.h"

namespace bloomzy::host {

struct StagedRequest
{
    std::string pointId;    ///< by which the journal and the audit log name the backup
    bool withAudit = false; ///< the audit log comes from the backup too
    std::optional<api::AuditActor> actor = {};
};

/// Puts the live catalogue of backups into the one that was prepared.
[[nodiscard]] core::Result<void> carryCatalogue(const PreparedRestore& prepared,
                                                const backup::CarriedCatalogue& carried);

/// Moves what was prepared to where StoreSwitch stages it, and makes it durable: switchOver() is next. After an error
/// the restore is abandoned, and nothing live was touched. The caller holds the data folder's lock.
[[nodiscard]] core::Result<backup::StoreSwitch> stageRestore(const std::filesystem::path& dataFolder,
                                                             const PreparedRestore& prepared, StagedRequest request,
                                                             const core::Clock& clock,
                                                             backup::SwitchOptions options = {});

} // namespace bloomzy::host
