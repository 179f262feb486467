#include "backend/http/Refusals.h"

#include "backend/http/Problem.h"

#include <algorithm>
#include <array>

namespace bloomzy::http {

namespace {

struct Text
{
    Reading reading;
    api::ErrorCode code;
    std::string_view reason;
    std::string_view detail;
};

constexpr std::array<Text, 6> texts{{
    {Reading::timedOut, api::ErrorCode::timeout, "timeout",
     "The request did not arrive in time, and nothing was changed. Send it again."},
    {Reading::malformed, api::ErrorCode::malformed, "framing",
     "The request cannot be read as HTTP/1.1, and nothing was changed."},
    {Reading::tooLarge, api::ErrorCode::tooLarge, "bodySize",
     "The request's body is larger than this address takes, and nothing was changed. Send less at a time."},
    {Reading::uriTooLong, api::ErrorCode::uriTooLong, "uriSize",
     "The request's address is too long, and nothing was changed. Shorten the query."},
    {Reading::headersTooLarge, api::ErrorCode::headersTooLarge, "headerSize",
     "The request's headers are too large, and nothing was changed. Send fewer or shorter ones."},
    {Reading::noRoom, api::ErrorCode::unavailable, "memory",
     "The server holds as much as it may just now, and nothing was changed. Try again in a moment."},
}};

} // namespace

Refusal refusalOf(Reading reading, std::string_view traceId)
{
    const auto* const text = std::ranges::find(texts, reading, &Text::reading);
    auto error = core::makeError(text->code, std::string(text->detail));
    if (reading == Reading::noRoom)
        error.retryAfter = std::chrono::seconds(1);
    return {text->reason, problem(error, traceId)};
}

Refusal refusalOf(HeadFault fault, std::string_view traceId)
{
    return {name(fault), problem(core::makeError(api::ErrorCode::malformed, std::string(describe(fault))), traceId)};
}

Response tooBusy(std::string_view traceId)
{
    return problem(
        core::unavailable("The server has too much to do just now, and nothing was changed. Try again in a moment.",
                          std::chrono::seconds(1)),
        traceId);
}

} // namespace bloomzy::http
