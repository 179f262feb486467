#pragma once

#include "backend/http/Endpoint.h"

#include <string>

namespace bloomzy::auth {

/// How the client of a request names itself (User-Agent, RFC 9110 section 10.1.5), for people to recognise their device
/// by: at most 120 characters, without what cannot be seen and without runs of blanks. Empty when it does not say. It
/// is what a client claims, and proves nothing.
[[nodiscard]] std::string deviceOf(const http::Request& request);

} // namespace bloomzy::auth
