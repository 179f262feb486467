#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace bloomzy::http {

using HeaderLine = std::pair<std::string_view, std::string_view>;

/// What every answer carries, unless its endpoint set a header of the same name itself.
[[nodiscard]] std::span<const HeaderLine> securityHeaders(bool secure);

} // namespace bloomzy::http
