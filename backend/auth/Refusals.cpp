#include "backend/auth/Refusals.h"

namespace bloomzy::auth {

core::Error tooManyRequests(std::chrono::seconds wait)
{
    core::Error error =
        core::makeError(api::ErrorCode::rateLimited, "Too many attempts. Nothing was changed; try again in " +
                                                         std::to_string(wait.count()) + " seconds.");
    error.retryAfter = wait;
    return error;
}

core::Error recorded(core::Error refusal)
{
    refusal.recorded = true;
    return refusal;
}

} // namespace bloomzy::auth
