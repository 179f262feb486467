#pragma once

#include "backend/core/Result.h"
#include "backend/http/Authorizer.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What is asked of a caller before a handler sees the request.
namespace bloomzy::http {

/// The token of the one Authorization header, whose scheme is case-insensitive (RFC 9110, section 11.1).
[[nodiscard]] core::Result<std::string_view>
bearerToken(const std::vector<std::pair<std::string, std::string>>& headers);

/// Whether the caller may use a route that is not open.
[[nodiscard]] core::Result<void> checkRights(const Access& access, const Principal& caller);

} // namespace bloomzy::http
