#include "backend/catalog/list/Cursor.h"

#include "backend/catalog/rules/Faults.h"
#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"

#include <limits>

namespace bloomzy::catalog {

/// What a cursor says, before base64url.
struct CursorContent
{
    std::string list; ///< hash of what the list is asked for by
    std::optional<std::string> family;
    std::optional<std::string> key;
    std::int64_t number = 0;
    std::int32_t rank = 0;
    std::string check;
};
BOOST_DESCRIBE_STRUCT(CursorContent, (), (list, family, key, number, rank, check))

namespace {

constexpr std::size_t hashLength = 16;

std::string shortHash(const std::string& text)
{
    return core::crypto::sha256Hex(text).substr(0, hashLength);
}

std::string checkOf(CursorContent content)
{
    content.check.clear();
    return shortHash(core::json::toJson(content));
}

std::string encoded(CursorContent content)
{
    content.check = checkOf(content);
    return core::crypto::base64Url(core::json::toJson(content));
}

core::Error badCursor()
{
    return core::invalid({fault("#query/cursor", "taxonQuery.cursor")});
}

core::Result<CursorContent> decoded(const std::string& cursor, const std::string& list)
{
    const auto text = core::crypto::decodeBase64UrlText(cursor);
    if (!text)
        return badCursor();
    auto content = core::json::fromJson<CursorContent>(*text);
    if (content.has_error() || content->list != list || content->check != checkOf(*content))
        return badCursor();
    return content;
}

std::string listOf(const api::TaxonQuery& query)
{
    const api::TaxonFilter& filter = query;
    const auto sort = core::json::enumName(Order::sortOf(query));
    return shortHash("taxa " + std::string(sort) + core::json::toJson(filter));
}

} // namespace

std::string cursorAfter(const Place& place, const api::TaxonQuery& query)
{
    return encoded({listOf(query), place.family, place.key, place.number, place.rank, {}});
}

core::Result<Place> placeOf(const api::TaxonQuery& query)
{
    if (!query.cursor)
        return Order::of(Order::sortOf(query)).start();
    BLOOMZY_TRY(const auto content, decoded(*query.cursor, listOf(query)));
    if (content.rank < nameBegins || content.rank > elsewhere)
        return badCursor();
    return Place{content.rank, content.family.value_or(""), content.key.value_or(""), content.number};
}

std::string numberCursor(std::string_view list, std::int64_t number)
{
    return encoded({shortHash(std::string(list)), {}, {}, number, 0, {}});
}

core::Result<std::int64_t> numberOf(std::string_view list, const std::optional<std::string>& cursor)
{
    if (!cursor)
        return std::numeric_limits<std::int64_t>::max();
    BLOOMZY_TRY(const auto content, decoded(*cursor, shortHash(std::string(list))));
    return content.number;
}

} // namespace bloomzy::catalog
