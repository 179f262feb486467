#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::tlog {

/// RFC 4648 section 4, padded.
[[nodiscard]] std::string toBase64(std::string_view bytes);
/// Nothing for what toBase64() would not have written.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace bloomzy::tlog
