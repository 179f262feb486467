#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::core::crypto {

/// RFC 4648 §5 without padding. Decoding refuses what is not canonical.
[[nodiscard]] std::string base64Url(std::span<const std::byte> bytes);
[[nodiscard]] std::string base64Url(std::string_view text);
[[nodiscard]] std::optional<std::vector<std::byte>> decodeBase64Url(std::string_view text);
/// The same as bytes of a text, which need not be UTF-8.
[[nodiscard]] std::optional<std::string> decodeBase64UrlText(std::string_view text);

/// RFC 4648 §4 with padding, of bytes of a text. Decoding refuses what is not canonical.
[[nodiscard]] std::string base64(std::string_view text);
[[nodiscard]] std::optional<std::string> decodeBase64Text(std::string_view text);

} // namespace bloomzy::core::crypto
