#pragma once

#include <string>
#include <string_view>

namespace bloomzy::http {

/// A JSON text over several lines, two spaces for each level; what is short stays on one line. A text that is not JSON
/// comes back as it is.
[[nodiscard]] std::string prettyJson(std::string_view json);

} // namespace bloomzy::http
