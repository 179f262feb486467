#pragma once

#include "backend/auth/StoredAddresses.h"

namespace bloomzy::auth {

/// What an earlier version left to do over all users. Each part is done once and marked in table `user_upkeep`, with
/// the form that it brought them into; so a start reads two rows, and all users only when the form is another one: of
/// this program, or of its Unicode.
///
/// Brings stored addresses into their normal form; answers accounts that one address would sign in to, when it looked.
[[nodiscard]] core::Result<std::vector<AddressCollision>> normalizeAddressesOnce(storage::Transaction& transaction);

/// Takes users into the list's index, in slices of their own transactions: what ends it in between is gone on with.
[[nodiscard]] core::Result<void> indexUsersOnce(storage::Database& database);

} // namespace bloomzy::auth
