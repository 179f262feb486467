#pragma once

#include "backend/access/Difference.h"
#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

/// What holds for every change of who may do what, checked inside its transaction: nobody grants what they do not hold,
/// nobody has both sides of a separation of duty, and an administrator stays.
namespace bloomzy::auth {

/// What a change starts from, in its own transaction.
struct AccessState
{
    access::Policy policy;
    access::Assignments granter; ///< the caller's own
    core::Time now;
};
[[nodiscard]] core::Result<AccessState> accessState(storage::Snapshot& snapshot, const http::Principal& caller,
                                                    core::Time now);

/// `forbidden` when `role` adds something in `after`, a grant or a denial less, that the caller does not hold now and
/// without an end.
[[nodiscard]] core::Result<void> checkRoleGranted(const AccessState& state, const access::Policy& after,
                                                  std::string_view role);
/// For a person whose assignments change: `forbidden` when they gain what the caller does not hold at the same time,
/// now or later; `conflict` when they would have both sides of a conflict.
[[nodiscard]] core::Result<void> checkAssigned(storage::Snapshot& snapshot, const AccessState& state,
                                               const access::Assignments& before, const access::Assignments& after);

/// `conflict` when somebody would have both sides of a conflict of `policy`. Reads who has which role.
[[nodiscard]] core::Result<void> checkConflicts(storage::Snapshot& snapshot, const access::Policy& policy,
                                                core::Time now);
} // namespace bloomzy::auth
