#pragma once

#include "backend/api/Password.h"
#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string>

namespace bloomzy::auth {

inline constexpr std::chrono::hours resetCodeLife{24};

/// Makes a code by which a person chooses a new password, in the place of a former one. `begunBy` is the administrator
/// whose rights it rests on; without one it rests on the server's own machine.
[[nodiscard]] core::Result<api::PasswordResetCode> giveResetCode(storage::Transaction& transaction,
                                                                 const std::string& userId,
                                                                 const std::optional<std::string>& begunBy,
                                                                 core::Time now);

} // namespace bloomzy::auth
