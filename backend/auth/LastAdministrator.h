#pragma once

#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

namespace bloomzy::auth {

/// For the end of every change that may take rights, a role, an account or a factor from somebody, inside its
/// transaction: `conflict` unless somebody is left who can put things right, that is an active person with a password
/// who manages users and roles, everywhere and without an end.
[[nodiscard]] core::Result<void> ensureAdministratorStays(storage::Transaction& transaction, core::Time now);

} // namespace bloomzy::auth
