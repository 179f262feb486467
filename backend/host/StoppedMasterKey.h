#pragma once

#include "backend/api/Keys.h"
#include "backend/core/Clock.h"
#include "backend/host/StartFailure.h"

#include <filesystem>
#include <string>

namespace bloomzy::host {

/// Changes the master key of a stopped server, whose folder's lock is held meanwhile, when it lies in the folder's
/// file; `masterKey` otherwise. `database` is as in HostOptions. The audit event reaches the log at the next start.
[[nodiscard]] Started<api::MasterKeyInfo> changeMasterKey(const std::filesystem::path& dataFolder,
                                                          const std::string& database, const core::Clock& clock);

} // namespace bloomzy::host
