#pragma once

#include <cstddef>
#include <string_view>

namespace bloomzy::core::json {

/// The length of the well-formed UTF-8 sequence at the start of `text` (Unicode 15, table 3-7), 0 when it is none.
[[nodiscard]] std::size_t utf8SequenceLength(std::string_view text);
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace bloomzy::core::json
