#pragma once

#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

#include <string>
#include <string_view>

namespace bloomzy::auth {

/// What a locked-out administrator needs to get in again.
struct RecoveredAdministrator
{
    std::string email;
    std::string displayName;
    std::string code; ///< for POST /api/v1/auth/password-reset; stored hashed only
    std::string expiresAt;
    bool hadSecondFactor = false;
};

/// For whoever owns the server's machine, while no server runs over the database: takes the second factor off an active
/// administrator, ends their sessions, and makes a code to choose a new password by. They may do nothing then before
/// they have set up a new factor, and all administrators have a notice of it. `notFound` when nobody with this
/// address is one; then nothing is changed. The audit event is the system's.
[[nodiscard]] core::Result<RecoveredAdministrator> recoverAdministrator(storage::Database& database,
                                                                        const core::Clock& clock,
                                                                        std::string_view email,
                                                                        storage::Deadline deadline);

} // namespace bloomzy::auth
