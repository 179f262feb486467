#include "app/ctl/catalog/SpreadsheetText.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bloomzy::ctl {

std::string spreadsheetText(std::string field)
{
    constexpr std::array<std::string_view, 11> beginnings{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                          "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    if (std::ranges::any_of(beginnings, [&](std::string_view beginning) { return field.starts_with(beginning); }))
        field.insert(field.begin(), '\'');
    return field;
}

} // namespace bloomzy::ctl
