#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::backup::age {

/// RFC 4648 §4 without padding, as age's headers have it, of bytes of a text.
[[nodiscard]] std::string unpaddedBase64(std::string_view bytes);
/// Empty for what is not canonical: other characters, padding, white space, bits that nothing uses, a length that no
/// bytes have.
[[nodiscard]] std::optional<std::string> decodeUnpaddedBase64(std::string_view text);

} // namespace bloomzy::backup::age
