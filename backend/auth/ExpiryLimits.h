#pragma once

#include "backend/auth/AuthOptions.h"
#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

namespace bloomzy::auth {

/// What was made while the clock stood ahead would outlive its span by as much. From `now` on no session and no
/// invitation lasts longer than a new one would. At each start, sign-in and refresh.
[[nodiscard]] core::Result<void> limitExpiries(storage::Transaction& transaction, const Lifetimes& lifetimes,
                                               core::Time now);

} // namespace bloomzy::auth
