#include "backend/auth/StandingCheck.h"

#include "backend/auth/HeldRights.h"

namespace bloomzy::auth {

core::Result<void> requireStanding(storage::Snapshot& snapshot, const http::Principal& caller,
                                   api::Permission permission, core::Time now)
{
    BLOOMZY_TRY(const auto rules, readRightsRules(snapshot));
    BLOOMZY_TRY(const auto person, readHeldPerson(snapshot, rules, caller.userId, now));
    if (permissionsOf(person, caller, now)[static_cast<std::size_t>(permission)])
        return {};
    return core::makeError(api::ErrorCode::forbidden,
                           "Your right to do this was taken away in the meantime. Nothing was changed here.");
}

} // namespace bloomzy::auth
