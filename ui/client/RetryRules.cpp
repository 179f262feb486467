#include "ui/client/RetryRules.h"

namespace bloomzy::client {

namespace {
constexpr int mostBroken = 1;
constexpr int mostRefused = 3;
constexpr std::chrono::seconds longestPause{10};
} // namespace

std::optional<std::chrono::milliseconds> pauseBeforeRetry(const ApiRequest& request, const ClientError& error,
                                                          int failures)
{
    // Who reads a stream begins anew where it broke off.
    if (request.method != HttpMethod::get || request.onData)
        return {};
    if (error.kind == ClientError::Kind::unreachable && failures <= mostBroken)
        return std::chrono::milliseconds(0);
    const bool soon = error.retryAfter && *error.retryAfter <= longestPause;
    if (error.is(api::ErrorCode::rateLimited) && soon && failures <= mostRefused)
        return *error.retryAfter;
    return {};
}

} // namespace bloomzy::client
