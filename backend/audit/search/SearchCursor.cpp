#include "backend/audit/search/SearchCursor.h"

#include "backend/core/crypto/Base64.h"
#include "backend/http/Paging.h"

#include <charconv>

namespace bloomzy::audit {
namespace {

/// Takes a number from the front of the text.
std::optional<std::int64_t> takeNumber(std::string_view& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0)
        return std::nullopt;
    text.remove_prefix(std::size_t(end - text.data()));
    return number;
}

std::optional<SearchCursor> read(std::string_view text, std::string_view kinds)
{
    if (text.empty() || kinds.find(text.front()) == std::string_view::npos)
        return std::nullopt;
    SearchCursor cursor;
    cursor.kind = text.front();
    text.remove_prefix(1);
    const auto sequence = takeNumber(text);
    if (!sequence || !text.starts_with('-'))
        return std::nullopt;
    text.remove_prefix(1);
    const auto through = takeNumber(text);
    if (!through || !text.empty())
        return std::nullopt;
    cursor.sequence = *sequence;
    cursor.through = *through;
    return cursor;
}

} // namespace

std::string textOf(const SearchCursor& cursor)
{
    return core::crypto::base64Url(std::string(1, cursor.kind) + std::to_string(cursor.sequence) + "-" +
                                   std::to_string(cursor.through));
}

core::Result<std::optional<SearchCursor>> cursorOf(const std::optional<std::string>& text, std::string_view kinds)
{
    if (!text)
        return std::optional<SearchCursor>();
    const auto plain = core::crypto::decodeBase64UrlText(*text);
    const auto cursor = plain ? read(*plain, kinds) : std::nullopt;
    if (!cursor || textOf(*cursor) != *text)
        return http::wrongCursor();
    return cursor;
}

} // namespace bloomzy::audit
