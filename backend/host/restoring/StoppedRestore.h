#pragma once

#include "backend/api/BackupWork.h"
#include "backend/backup/age/Keys.h"
#include "backend/backup/restore/StoreSwitch.h"
#include "backend/core/Log.h"
#include "backend/core/crypto/SecretKey.h"
#include "backend/host/Host.h"

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace bloomzy::host {

/// What a restore into a stopped server's folder, or an empty one, does, in this order.
enum class RestorePhase { unpacking, checking, safety, staging, starting };
BOOST_DESCRIBE_ENUM(RestorePhase, unpacking, checking, safety, staging, starting)

struct StoppedRestoreOptions
{
    std::filesystem::path dataFolder; ///< made where there is none; its lock is held
    std::filesystem::path file;
    std::vector<backup::age::Identity> identities;
    bool dryRun = false;          ///< everything up to what would change live data
    bool auditFromBackup = false; ///< also where there is an audit log
    /// Where a backup of what is there goes first, unless nobody was ever set up; empty: the person wants none.
    std::filesystem::path safetyCopy = {};
    std::optional<core::crypto::SecretKey> masterKey = {}; ///< handed over by who starts the server (HostOptions)
    /// Bytes; none but in `unpacking` and `safety`.
    std::function<void(RestorePhase, std::int64_t done, std::int64_t total)> progress = {};
    std::function<bool()> isCancelled = {};
    /// Looks at the server that was started for a moment, a sandbox over what was restored (HostOptions::sandbox).
    std::function<void(Host&, const api::RestoreDryRun&)> inspect = {};
    std::function<void(backup::RestoreStep)> reached = {}; ///< for tests, which end the process there
};

struct StoppedRestoreReport
{
    api::RestoreDryRun plan;
    bool bare = false;                              ///< nothing was there that counts, so the audit log came as well
    std::vector<std::string> unreadable;            ///< live databases that could not be read
    std::filesystem::path safetyCopy;               ///< empty: none was made
    api::RestoreEnd end = api::RestoreEnd::unknown; ///< `underWay`: the next start of the server tries it
    std::string why;                                ///< it was rolled back
    std::int64_t milliseconds = 0;                  ///< from the file to a server that was healthy over it
};

/// Restores a backup file into the folder of a stopped server, or into an empty one, and starts a server over it for a
/// moment, which keeps it or brings back what was before. Where the server's master key is not at hand (systemd or the
/// console has it) that is left to its next start.
///
/// Errors are values for whoever runs it on the server's machine: those of PreparedRestore::make() and fitSecrets(),
/// `unavailable` while a server runs there. After an error what is live is what was. Needs a QCoreApplication.
[[nodiscard]] core::Result<StoppedRestoreReport> restoreStopped(const StoppedRestoreOptions& options,
                                                                const core::Clock& clock, core::Log& log);

} // namespace bloomzy::host
