#pragma once

#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

#include <bitset>

namespace bloomzy::http {

/// Asked by work that outlives the request which began it, before it commits what others will see. Safe from any thread
/// that may block.
class StandingRights
{
public:
    virtual ~StandingRights() = default;
    /// What the caller of then may do now (by api::Permission), signed in or not: nothing when they are gone or not
    /// active, when a second factor of theirs is missing, or when they came by an API key that is gone or over; by a
    /// key no more than it names. An error when the database cannot be read: then nothing may be committed. The scope
    /// is not part of it.
    [[nodiscard]] virtual core::Result<std::bitset<32>> permissionsNow(const Principal& caller,
                                                                       storage::Deadline deadline) const = 0;
};

} // namespace bloomzy::http
