#pragma once

#include "backend/storage/Database.h"

#include <string>
#include <vector>

namespace bloomzy::auth {

/// Two accounts that one address would sign in to.
struct AddressCollision
{
    std::string userId;   ///< keeps the address that it was stored with, by which nobody can sign in
    std::string holderId; ///< has the address in its normal form
};

/// Brings stored addresses into the form that a sign-in looks up (`normalEmail()`): an earlier version, or one with an
/// older Unicode, may have stored them otherwise. Records `user.normalizeEmail` for each that it changes. Where two
/// accounts would have one address, the one that is stored in the normal form has it, or else the older one; the other
/// is left as it is and answered. Changes nothing when all are in that form.
[[nodiscard]] core::Result<std::vector<AddressCollision>> normalizeStoredAddresses(storage::Transaction& transaction);

} // namespace bloomzy::auth
