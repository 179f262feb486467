#pragma once

#include "backend/access/Policy.h"
#include "backend/api/Access.h"
#include "backend/storage/Database.h"

namespace bloomzy::auth {

/// Who gains or loses something when the policy `before` becomes `after`, in which only `role` is another: the people
/// who have it, or a role that inherits from it. Looks at 5,000 of them and shows 200.
[[nodiscard]] core::Result<api::AccessEffects> effectsOf(storage::Snapshot& snapshot, const access::Policy& before,
                                                         const access::Policy& after, const std::string& role,
                                                         core::Time now);

} // namespace bloomzy::auth
