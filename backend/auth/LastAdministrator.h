#pragma once

#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

namespace bloomzy::auth {

/// Somebody can always let the others in again: at least one active person has a password and the role `administrator`.
/// Call this after each change that could take that from somebody (status, roles, password, the account itself), in the
/// same transaction; `now` is for roles that end. `conflict` when nobody would be left; the change must then not stay.
/// There is one writer, so two changes at once are seen one after the other.
[[nodiscard]] core::Result<void> ensureAdministratorStays(storage::Transaction& transaction, core::Time now);

} // namespace bloomzy::auth
