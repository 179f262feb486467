#pragma once

#include "backend/http/DescribedEndpoint.h"

#include <string>

namespace bloomzy::http {

/// The endpoint's example as a command for a POSIX shell: `$URL` is the server, `$TOKEN` an access token, `server.crt`
/// the server's certificate. Empty without an example where one is needed.
[[nodiscard]] std::string curlExample(const DescribedEndpoint& endpoint);

} // namespace bloomzy::http
