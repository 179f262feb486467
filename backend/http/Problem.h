#pragma once

#include "backend/api/Problem.h"
#include "backend/http/Endpoint.h"

#include <string_view>

namespace bloomzy::http {

inline constexpr std::string_view problemMediaType = "application/problem+json";

/// The HTTP status of a code (RFC 9110, RFC 6585).
[[nodiscard]] int statusOf(api::ErrorCode code);

/// The RFC 9457 body that tells of `error`: trace id and faults, and no `error.cause`.
[[nodiscard]] api::Problem problemDetails(const core::Error& error, std::string_view traceId);

/// The RFC 9457 answer to `error`: status, body with trace id and faults, Retry-After. `error.cause` does not enter it.
/// Headers that belong to one status (`Allow`, `WWW-Authenticate`) are the caller's to add.
[[nodiscard]] Response problem(const core::Error& error, std::string_view traceId);

} // namespace bloomzy::http
