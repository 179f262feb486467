#pragma once

#include "backend/backup/age/Keys.h"
#include "backend/host/MasterKeys.h"

#include <filesystem>
#include <span>

namespace bloomzy::host {

/// The master key that came with an unpacked backup; nothing where none of the identities opens it, as the key that a
/// server keeps for a while does not. `malformed` with the member's name when it is none.
[[nodiscard]] core::Result<std::optional<core::crypto::SecretKey>>
backedUpMasterKey(const std::filesystem::path& unpacked, std::span<const backup::age::Identity> identities);

/// The live side of a restore, as far as secrets go.
struct LiveSecrets
{
    std::optional<core::crypto::SecretKey> masterKey = {}; ///< that a start will use first, where it is at hand
    /// Master keys that open the live databases, where they stay in question; empty: there are none, or none that
    /// count.
    std::vector<std::string> masterKeyIds = {};
};

enum class SecretsFit {
    underOwnKey,  ///< the master key at hand opens everything
    underLiveKey, ///< the live one will, which is not at hand: systemd has it, or the console
    newKey        ///< there is none on this machine, and the backup's becomes its own
};

/// Makes the master key of this machine open the databases of an unpacked, migrated backup: they are sealed anew where
/// another one does. `forbidden` where that takes the backup's own master key, and `fromBackup` is none; then some may
/// be sealed anew, and it may be repeated. Needs a QCoreApplication.
[[nodiscard]] core::Result<SecretsFit> fitSecrets(const std::filesystem::path& unpacked, const LiveSecrets& live,
                                                  const std::optional<core::crypto::SecretKey>& fromBackup);

/// The master keys that open a SQLite database; empty where there is no file, or it cannot be read.
[[nodiscard]] std::vector<std::string> masterKeyIdsOf(const std::filesystem::path& file);

} // namespace bloomzy::host
