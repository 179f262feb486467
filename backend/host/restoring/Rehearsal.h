#pragma once

#include "backend/api/BackupPoints.h"
#include "backend/backup/age/Keys.h"
#include "backend/backup/archive/Watch.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/core/crypto/SecretKey.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace bloomzy::host {

struct RehearsalOptions
{
    std::filesystem::path file;
    std::vector<backup::age::Identity> identities;
    std::filesystem::path place; ///< of the sandbox: a name at which there is nothing, in a private folder
    /// The master key of the installation, where it is at hand; otherwise the backup's own is needed, which only a
    /// recovery key opens.
    std::optional<core::crypto::SecretKey> masterKey = {};
    backup::archive::Watch watch = {};
};

/// Restores a backup as on a bare machine into a sandbox, starts a server over it, on a loopback address and without
/// anything that begins by itself, signs in, asks it, and counts every table. The sandbox is removed in the end,
/// whatever happens. The time is that from the file to a server that answered.
///
/// A backup that does not pass is an answer and no error. Errors, which say nothing about the backup: `invalid` for
/// another key, `forbidden` without the master key, `insufficientStorage`, `conflict` with cause `cancelled` and for a
/// newer version or one of PostgreSQL, what the place refuses. Needs a QCoreApplication; any thread.
[[nodiscard]] core::Result<api::BackupRehearsal> rehearse(const RehearsalOptions& options, const core::Clock& clock,
                                                          core::Log& log);

} // namespace bloomzy::host
