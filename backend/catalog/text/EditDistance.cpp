#include "backend/catalog/text/EditDistance.h"

#include "backend/core/Text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace bloomzy::catalog {
namespace {

using Line = std::vector<std::size_t>;

bool isSwapped(std::u32string_view a, std::u32string_view b, std::size_t i, std::size_t j)
{
    return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
}

/// What the first `i` letters of `a` are away from each beginning of `b`.
Line nextLine(std::u32string_view a, std::u32string_view b, std::size_t i, const Line& above, const Line& twoAbove)
{
    Line line(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
        line[j] = std::min({above[j] + 1, line[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
        if (isSwapped(a, b, i, j))
            line[j] = std::min(line[j], twoAbove[j - 2] + 1);
    }
    return line;
}

} // namespace

std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t most)
{
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most)
        return most + 1;
    Line twoAbove;
    Line above(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        Line line = nextLine(a, b, i, above, twoAbove);
        twoAbove = std::exchange(above, std::move(line));
    }
    return std::min(above.back(), most + 1);
}

std::u32string charactersOf(std::string_view utf8)
{
    std::u32string characters;
    core::anyCharacter(utf8, [&](char32_t c) {
        characters += c;
        return false;
    });
    return characters;
}

} // namespace bloomzy::catalog
