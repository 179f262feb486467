#pragma once

#include <string_view>

namespace bloomzy::http {

/// The reason phrase of RFC 9110 and RFC 6585; empty for a status that this server does not use.
[[nodiscard]] std::string_view reasonPhrase(int status);

} // namespace bloomzy::http
