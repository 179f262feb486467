#pragma once

#include "backend/host/DataFolder.h"
#include "backend/host/restoring/PreparedRestore.h"
#include "backend/host/restoring/RestoredKeys.h"

namespace bloomzy::host {

/// What lies in a stopped server's data folder before a backup takes its place.
struct LiveSide
{
    bool counts = false;                 ///< somebody was set up here, or that cannot be told
    bool hasAudit = false;               ///< there is an audit log, whose events count
    LiveRows rows;                       ///< as they were when it was looked at; none where nothing counts
    std::vector<std::string> unreadable; ///< services whose databases could not be read
    LiveSecrets secrets;
};

/// Of a folder whose lock is held. `conflict` when the data lie in PostgreSQL; `invalid` and `forbidden` as
/// findMasterKeys() has them. Nothing is changed. Needs a QCoreApplication.
[[nodiscard]] core::Result<LiveSide> liveSideOf(const DataFolder& folder,
                                                const std::optional<core::crypto::SecretKey>& handedOver);

} // namespace bloomzy::host
