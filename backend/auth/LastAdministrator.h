#pragma once

#include "backend/access/Policy.h"
#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

#include <string>
#include <vector>

namespace bloomzy::auth {

/// Whether the user can put things right: an active person with a password who manages users and roles, everywhere and
/// without an end.
[[nodiscard]] core::Result<bool> administers(storage::Snapshot& snapshot, const access::Policy& policy,
                                             const std::string& userId, core::Time now);

/// All of whom administers() says so.
[[nodiscard]] core::Result<std::vector<std::string>> administrators(storage::Snapshot& snapshot, core::Time now);

/// For the end of every change that may take rights, a role, an account or a factor from somebody, inside its
/// transaction: `conflict` unless somebody is left who administers().
[[nodiscard]] core::Result<void> ensureAdministratorStays(storage::Transaction& transaction, core::Time now);

} // namespace bloomzy::auth
