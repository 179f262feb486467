#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::core::crypto {

/// SHA-256, 32 bytes.
[[nodiscard]] std::vector<std::byte> sha256(std::string_view text);
[[nodiscard]] std::string sha256Hex(std::string_view text);
/// In time that depends on the lengths only.
[[nodiscard]] bool equalConstantTime(std::string_view a, std::string_view b);
/// Overwrites with zeros in a way the compiler keeps, then empties.
void wipe(std::string& secret);
/// The same for plain memory.
void wipe(void* memory, std::size_t bytes) noexcept;

} // namespace bloomzy::core::crypto
