#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/HeaderCheck.h"

#include <cstdint>
#include <string_view>

/// Answers to requests that never reached a handler.
namespace bloomzy::http {

/// What reading a request led to.
enum class Reading : std::uint8_t {
    complete,
    closed,
    timedOut,
    malformed,
    tooLarge,
    uriTooLong,
    headersTooLarge,
    noRoom
};

struct Refusal
{
    std::string_view reason; ///< for metrics
    Response response;
};

/// For every reading but `complete` and `closed`.
[[nodiscard]] Refusal refusalOf(Reading reading, std::string_view traceId);
[[nodiscard]] Refusal refusalOf(HeadFault fault, std::string_view traceId);
/// 503: nothing was begun.
[[nodiscard]] Response tooBusy(std::string_view traceId);

} // namespace bloomzy::http
