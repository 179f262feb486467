#pragma once

#include <string>
#include <string_view>

namespace bloomzy::http {

/// `text` as a part of a path or a query (RFC 3986).
[[nodiscard]] std::string percentEncoded(std::string_view text);

} // namespace bloomzy::http
