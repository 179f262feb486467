#pragma once

#include "backend/backup/archive/Watch.h"
#include "backend/core/Clock.h"
#include "backend/core/crypto/SecretKey.h"
#include "backend/host/DataFolder.h"

namespace bloomzy::host {

/// Writes a backup file of a stopped server's data, encrypted to its recovery recipients: of what a restore is about to
/// replace. It needs no room for copies, as nobody writes there. `master` is the server's master key, which goes into
/// it.
///
/// Errors: `conflict` when there is no recovery key, no master key at hand, or something at `file`; `malformed` when
/// the data cannot be read; `insufficientStorage`; cause `cancelled`. After an error nothing of it is there. Needs a
/// QCoreApplication.
[[nodiscard]] core::Result<void> writeSafetyCopy(const DataFolder& folder,
                                                 const std::optional<core::crypto::SecretKey>& master,
                                                 const std::filesystem::path& file, const core::Clock& clock,
                                                 const backup::archive::Watch& watch);

/// `DIR-before-restore-20261130T123000Z.tar.zst.age`, beside the data folder.
[[nodiscard]] std::filesystem::path safetyCopyBeside(const std::filesystem::path& dataFolder, core::Time now);

} // namespace bloomzy::host
