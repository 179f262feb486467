#pragma once

#include "backend/backup/restore/StoreSwitch.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/core/crypto/SecretKey.h"
#include "backend/host/StartFailure.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace bloomzy::host {

struct HostOptions
{
    std::filesystem::path dataFolder;
    std::string database; ///< postgresql://…; empty: SQLite files in the data folder
    std::string address = "127.0.0.1";
    std::uint16_t port = 7443; ///< 0 picks a free one
    bool insecureHttp = false;
    bool debugLog = false;                                 ///< everything is logged, whatever the setting says
    std::filesystem::path credentials = {};                ///< systemd's $CREDENTIALS_DIRECTORY; empty: none
    std::optional<core::crypto::SecretKey> masterKey = {}; ///< handed over by whoever starts the server
    /// A list of breached passwords (auth::BreachedPasswords); empty: none.
    std::filesystem::path breachedPasswords = {};
    std::filesystem::path plugins = {}; ///< the folder of this installation's plugins, absolute; empty: none
    std::size_t openFiles = 1024;       ///< that this process may have; refused below 256
    /// A server that only shows whether its data are sound: nothing in it begins by itself, and it is to be used on a
    /// loopback address.
    bool sandbox = false;
    /// Called on any thread, once, when the server has to be destroyed and started again with the same options, as over
    /// data that were restored. Empty: it cannot, and refuses what needs it.
    std::function<void()> restart = {};
    /// For tests, which end the process there.
    std::function<void(backup::RestoreStep)> restoreReached = {};
};

/// A whole server in this process: data folder, databases, services, relays into the audit log, HTTP. Made, stopped and
/// destroyed on one thread, within the life of a QCoreApplication.
class Host
{
public:
    virtual ~Host() = default; ///< stops it

    /// Serves when this returns. `clock` and `log` outlive it. Where the data folder's store was restored since the
    /// last stop and this start fails over it, the former store comes back and it starts over that.
    [[nodiscard]] static Started<std::unique_ptr<Host>> start(const HostOptions& options, const core::Clock& clock,
                                                              core::Log& log);

    /// `https://127.0.0.1:7443`: one that clients on this machine can use, also where it serves on every address.
    [[nodiscard]] virtual std::string url() const = 0;
    /// SHA-256 of the SubjectPublicKeyInfo of the certificate in use, `sha256:<hex>`; empty for plain HTTP.
    [[nodiscard]] virtual std::string fingerprint() const = 0;
    /// Of a sandbox: an access token of one of its administrators. `forbidden` of any other.
    [[nodiscard]] virtual core::Result<std::string> sandboxToken() = 0;
};

} // namespace bloomzy::host
