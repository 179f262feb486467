#pragma once

#include "backend/core/Result.h"

#include <string>

namespace bloomzy::http {

/// Scheme, host and port of an address that a Client may talk to, without a slash at the end: https, or http for a
/// loopback address. `invalid` otherwise, and when a path, a query or a name stands in it.
[[nodiscard]] core::Result<std::string> serverOrigin(const std::string& text);

/// `sha256:<64 hexadecimal digits>` as CURLOPT_PINNEDPUBLICKEY wants it: `sha256//<base64>`. `invalid` otherwise.
[[nodiscard]] core::Result<std::string> curlPin(const std::string& fingerprint);

} // namespace bloomzy::http
