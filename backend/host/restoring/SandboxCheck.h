#pragma once

#include "backend/api/BackupWork.h"
#include "backend/host/Host.h"

namespace bloomzy::host {

/// Whether a server over restored data, a sandbox in `folder`, answers to somebody who is signed in, and has the rows
/// that it must have by `plan`. Not those of sessions and codes, which a restore ends, and of the server's own
/// bookkeeping; the audit log has those of the backup and newer ones. The error says the first thing that is wrong.
[[nodiscard]] core::Result<void> checkSandbox(Host& host, const std::filesystem::path& folder,
                                              const api::RestoreDryRun& plan);

} // namespace bloomzy::host
