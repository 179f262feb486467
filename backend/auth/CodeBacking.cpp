#include "backend/auth/CodeBacking.h"

#include "backend/auth/AccessGuard.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/StandingCheck.h"

namespace bloomzy::auth {
namespace {

http::Principal principalOf(const std::string& administrator)
{
    http::Principal principal;
    principal.userId = administrator;
    return principal;
}

/// What holds is true, what the rules refuse is false; anything else is an error.
core::Result<bool> holds(const core::Result<void>& checked)
{
    if (checked.has_value())
        return true;
    const api::ErrorCode code = checked.error().code;
    if (code == api::ErrorCode::forbidden || code == api::ErrorCode::conflict)
        return false;
    return checked.error();
}

} // namespace

core::Result<void> checkMayBecome(storage::Snapshot& snapshot, const std::string& administrator,
                                  const std::string& person, core::Time now)
{
    BLOOMZY_TRY(const auto state, accessState(snapshot, principalOf(administrator), now));
    BLOOMZY_TRY(const auto held, AssignmentStore::assignmentsOf(snapshot, person));
    return checkAssigned(snapshot, state, {}, held);
}

core::Result<bool> isBacked(storage::Snapshot& snapshot, const std::string& administrator, const std::string& person,
                            core::Time now)
{
    BLOOMZY_TRY(const bool stands,
                holds(requireStanding(snapshot, principalOf(administrator), api::Permission::usersManage, now)));
    return stands ? holds(checkMayBecome(snapshot, administrator, person, now)) : core::Result<bool>(false);
}

} // namespace bloomzy::auth
