#include "backend/auth/UserCursor.h"
#include "backend/catalog/list/Cursor.h"
#include "backend/core/Text.h"
#include "backend/core/crypto/Base64.h"
#include "tests/fuzz/support/Fuzz.h"

using namespace bloomzy;

namespace {

api::TaxonQuery queryWith(Choices& choices)
{
    api::TaxonQuery query;
    query.sort = static_cast<api::TaxonSort>(choices.number(6));
    if (choices.number(2) == 1)
        query.q = "monstera";
    return query;
}

/// A cursor that we made leads where it came from, and not with another list or a changed letter.
void checkOwn(Choices choices)
{
    api::TaxonQuery query = queryWith(choices);
    catalog::Place place{static_cast<int>(choices.number(3)), {}, {}, choices.number(256)};
    const std::uint32_t letter = choices.number(200);
    place.family = choices.text();
    place.key = choices.rest();
    // Keys are folded names and times: UTF-8 without U+0000.
    const auto isKey = [](const std::string& text) { return core::isUtf8(text) && text.find('\0') == text.npos; };
    if (!isKey(place.family) || !isKey(place.key))
        return;
    query.cursor = catalog::cursorAfter(place, query);
    const auto back = catalog::placeOf(query);
    require(back.has_value() && back->family == place.family && back->key == place.key &&
                back->number == place.number && back->rank == place.rank,
            "a cursor leads where it came from");
    api::TaxonQuery other = query;
    other.family = {"Araceae"};
    require(catalog::placeOf(other).has_error(), "a cursor of another filter is refused");
    char& changed = (*query.cursor)[letter % query.cursor->size()];
    changed = changed == 'A' ? 'B' : 'A';
    require(catalog::placeOf(query).has_error(), "a changed cursor is refused");
}

/// Whatever is sent as a cursor is refused or understood.
void checkForeign(std::string_view input)
{
    Choices choices(input);
    api::TaxonQuery query = queryWith(choices);
    for (const std::string& cursor : {std::string(choices.rest()), core::crypto::base64Url(choices.rest())}) {
        query.cursor = cursor;
        require(catalog::placeOf(query).has_error(), "a made-up cursor is refused");
        static_cast<void>(catalog::numberOf("revisions", cursor));
        if (const auto user = auth::UserCursor::fromText(cursor))
            require(user->text() == cursor, "a cursor of users is written as it was read");
    }
}

} // namespace

void fuzz(std::string_view input)
{
    checkForeign(input);
    checkOwn(Choices(input));
}
