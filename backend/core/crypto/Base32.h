#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace bloomzy::core::crypto {

/// RFC 4648 §6 without padding: A to Z and 2 to 7.
[[nodiscard]] std::string base32(std::span<const std::byte> bytes);

} // namespace bloomzy::core::crypto
