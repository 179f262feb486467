#pragma once

#include "backend/core/Result.h"
#include "backend/core/crypto/SecretKey.h"

#include <filesystem>

namespace bloomzy::host {

/// Seals what the databases of a backup keep as secrets under this machine's master key `own`, where `backup`, the one
/// that came with the backup, opens it. `store` and `audit` are folders with the databases of a restore that is staged;
/// one that is not there, or has no secrets, is passed over. They are brought to this version. May be repeated.
///
/// `forbidden` when neither key opens one; databases that were done before it stay so. Needs a QCoreApplication.
[[nodiscard]] core::Result<void> sealUnderOwnKey(const std::filesystem::path& store, const std::filesystem::path& audit,
                                                 const core::crypto::SecretKey& backup,
                                                 const core::crypto::SecretKey& own);

} // namespace bloomzy::host
