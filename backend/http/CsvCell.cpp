#include "backend/http/CsvCell.h"

#include <algorithm>
#include <array>

namespace bloomzy::http {

std::string csvCell(std::string_view text)
{
    constexpr std::array<std::string_view, 11> formulas{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                        "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    const bool formula = std::ranges::any_of(formulas, [&](std::string_view each) { return text.starts_with(each); });
    std::string quoted = formula ? "\"'" : "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace bloomzy::http
