#pragma once

#include <string>
#include <string_view>

namespace bloomzy::catalog {

enum class Lines { one, many };

/// Trims, collapses white space (no-break spaces too) to single spaces and brings `text` to Unicode's form C; with
/// Lines::many line breaks stay, as LF. Answers the code of what cannot be mended (`text.encoding`, `text.control`), or
/// nothing; then the text is as it was.
[[nodiscard]] std::string_view tidy(std::string& text, Lines lines = Lines::one);

} // namespace bloomzy::catalog
