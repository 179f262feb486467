#pragma once

#include "backend/auth/AdministratorRecovery.h"
#include "backend/host/StartFailure.h"

#include <filesystem>
#include <string>

namespace bloomzy::host {

/// auth::recoverAdministrator() on a stopped server, whose folder's lock is held meanwhile; so only the folder's owner
/// can, and no server runs. `database` is as in HostOptions. `badArguments` when nobody with this address is an
/// administrator. The audit event reaches the log, and whoever listens to it, at the next start.
[[nodiscard]] Started<auth::RecoveredAdministrator> recoverAdministrator(const std::filesystem::path& dataFolder,
                                                                         const std::string& database,
                                                                         const std::string& email,
                                                                         const core::Clock& clock);

} // namespace bloomzy::host
