#pragma once

#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

#include <string>

/// Who gives somebody a code to get in by, an invitation or a new password, can use it too. So they need hold all that
/// the person holds: when it is given, and still when it is used.
namespace bloomzy::auth {

/// `forbidden` when the person holds, now or later, what the administrator does not hold at the same time; `conflict`
/// when they would have both sides of a conflict.
[[nodiscard]] core::Result<void> checkMayBecome(storage::Snapshot& snapshot, const std::string& administrator,
                                                const std::string& person, core::Time now);

/// Whether who gave a code might still give it: an active account that may manage people, and checkMayBecome().
[[nodiscard]] core::Result<bool> isBacked(storage::Snapshot& snapshot, const std::string& administrator,
                                          const std::string& person, core::Time now);

} // namespace bloomzy::auth
