#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bloomzy::core::crypto {

[[nodiscard]] std::vector<std::byte> randomBytes(std::size_t count);
/// `count` random bytes in base64url without padding.
[[nodiscard]] std::string randomToken(std::size_t count);

} // namespace bloomzy::core::crypto
