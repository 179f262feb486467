#pragma once

#include "backend/backup/archive/Manifest.h"
#include "backend/core/crypto/SecretKey.h"

#include <filesystem>
#include <vector>

namespace bloomzy::host {

/// Reads all of the audit log in a backup's database, which is migrated, and refuses it, with the member's name, unless
/// it is whole by its own key and ends exactly with the head that the manifest names. What is sealed is looked at where
/// one of `keys` opens it. Takes as long as `bloomzyctl audit verify`. Needs a QCoreApplication.
[[nodiscard]] core::Result<void> checkRestoredLog(const std::filesystem::path& file,
                                                  const backup::archive::AuditNote& noted,
                                                  const std::vector<core::crypto::SecretKey>& keys);

} // namespace bloomzy::host
