#include "backend/http/InPerson.h"

namespace bloomzy::http {

core::Result<void> checkInPerson(const Principal& caller)
{
    if (caller.apiKeyId.empty())
        return {};
    return core::makeError(api::ErrorCode::forbidden,
                           "An API key cannot do this. Nothing was changed. Sign in to do it.");
}

core::Result<void> checkFresh(const Principal& caller)
{
    BLOOMZY_CHECK(checkInPerson(caller));
    if (!caller.fresh)
        return core::makeError(api::ErrorCode::stepUpRequired, {});
    return {};
}

} // namespace bloomzy::http
