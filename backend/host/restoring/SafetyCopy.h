#pragma once

#include "backend/backup/archive/Watch.h"
#include "backend/core/Clock.h"
#include "backend/core/crypto/SecretKey.h"
#include "backend/host/DataFolder.h"

namespace bloomzy::host {

/// Writes a backup file of a stopped server's data, for its current recovery key (backUpFolder()): of what a restore is
/// about to replace. `master` is the server's master key, where it does not lie in the folder. Errors are those of
/// backUpFolder(), with what to do. Needs a QCoreApplication.
[[nodiscard]] core::Result<void> writeSafetyCopy(const DataFolder& folder,
                                                 const std::optional<core::crypto::SecretKey>& master,
                                                 const std::filesystem::path& file, const core::Clock& clock,
                                                 const backup::archive::Watch& watch);

/// `DIR-before-restore-20261130T123000Z.tar.zst.age`, beside the data folder.
[[nodiscard]] std::filesystem::path safetyCopyBeside(const std::filesystem::path& dataFolder, core::Time now);

} // namespace bloomzy::host
