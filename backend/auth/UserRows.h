#pragma once

#include "backend/auth/UserOrder.h"
#include "backend/auth/UserStore.h"

#include <vector>

namespace bloomzy::auth {

/// The users at `places` (a page of them) as they cross the wire, in that order; those who are gone are left out. `now`
/// tells which sessions are live.
[[nodiscard]] core::Result<std::vector<api::User>> usersAt(storage::Snapshot& snapshot,
                                                           const std::vector<UserPlace>& places, std::string_view now);

} // namespace bloomzy::auth
