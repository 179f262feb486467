#pragma once

#include "backend/api/BackupPoints.h"
#include "backend/backup/work/ArchiveMaker.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::host {

struct FolderBackupOptions
{
    std::filesystem::path dataFolder;
    std::string database;                             ///< as in HostOptions
    std::filesystem::path file;                       ///< at which there is nothing, outside of the data folder
    std::vector<std::string> recipients;              ///< `age1…`; none: the current recovery key
    std::optional<core::crypto::SecretKey> masterKey; ///< where it lies neither in the folder nor with systemd
};

/// Makes a backup of a data folder into one file, its server running or not, and verifies it. Nothing of the server's
/// data is changed; only DIR/backup is used for the copies meanwhile. Needs a QCoreApplication.
///
/// Errors: those of backup::makeArchive(); `invalid` for recipients and places; `conflict` when there is no recovery
/// key and no recipient is named, and when the master key is not there.
[[nodiscard]] core::Result<backup::MadeArchive>
backUpFolder(const FolderBackupOptions& options, const core::Clock& clock, const backup::BackupWatch& watch);

/// The restore points that a data folder's server knows of, newest first, with why copies are kept, its server running
/// or not. Nothing is changed.
[[nodiscard]] core::Result<std::vector<api::RestorePoint>>
restorePointsOf(const std::filesystem::path& dataFolder, const std::string& database, const core::Clock& clock);

} // namespace bloomzy::host
