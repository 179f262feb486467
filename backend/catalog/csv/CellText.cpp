#include "backend/catalog/csv/CellText.h"

#include <algorithm>
#include <charconv>

namespace bloomzy::catalog {

std::optional<std::int32_t> wholeNumber(std::string_view text)
{
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

std::optional<api::Range> rangeIn(std::string text)
{
    for (std::string_view dash : {"\u2013", "\u2212"})
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, dash.size(), 1, '-');
    std::erase(text, ' ');
    if (const auto single = wholeNumber(text))
        return api::Range{*single, *single};
    const auto dash = text.find('-', 1);
    if (dash == std::string::npos)
        return {};
    const auto least = wholeNumber(std::string_view(text).substr(0, dash));
    const auto most = wholeNumber(std::string_view(text).substr(dash + 1));
    return least && most ? std::optional(api::Range{*least, *most}) : std::nullopt;
}

std::string trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::vector<std::string> pieces(std::string_view text)
{
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin <= text.size() && found.size() < mostPieces;) {
        const auto end = std::min(text.find('|', begin), text.size());
        if (auto piece = trimmed(text.substr(begin, end - begin)); !piece.empty())
            found.push_back(std::move(piece));
        begin = end + 1;
    }
    return found;
}

api::Reference referenceIn(const std::string& text)
{
    const auto open = text.rfind('<');
    if (open == std::string::npos || !text.ends_with('>'))
        return {text, {}};
    return {trimmed(std::string_view(text).substr(0, open)), text.substr(open + 1, text.size() - open - 2)};
}

} // namespace bloomzy::catalog
