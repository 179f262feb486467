#pragma once

#include "backend/core/crypto/SecretKey.h"

#include <string>
#include <string_view>

namespace bloomzy::core::crypto {

/// HMAC-SHA-256 (RFC 2104), 32 bytes.
[[nodiscard]] std::string hmacSha256(const SecretKey& key, std::string_view text);

/// Another key that follows from `key`, for `purpose` alone; it tells nothing of `key`.
[[nodiscard]] SecretKey derivedKey(const SecretKey& key, std::string_view purpose);

} // namespace bloomzy::core::crypto
