#pragma once

#include "backend/storage/Database.h"

#include <bitset>
#include <string>

namespace bloomzy::http {

/// Asked by work that outlives the request which began it, before it commits what others will see. Safe from any thread
/// that may block.
class StandingRights
{
public:
    virtual ~StandingRights() = default;
    /// What the person may do now (by api::Permission), signed in or not: nothing when they are gone or not active. An
    /// error when the database cannot be read: then nothing may be committed. The scope is not part of it.
    [[nodiscard]] virtual core::Result<std::bitset<32>> permissionsNow(const std::string& userId,
                                                                       storage::Deadline deadline) const = 0;
};

} // namespace bloomzy::http
