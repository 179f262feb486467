#include "backend/storage/postgres/PgTarget.h"

#include "backend/storage/postgres/LibPq.h"

#include <memory>

namespace bloomzy::storage {

namespace {

struct Freed
{
    void operator()(PQconninfoOption* options) const { pq().PQconninfoFree(options); }
};

/// How libpq marks what a form would not show.
bool isSecret(const PQconninfoOption& option)
{
    return option.dispchar && *option.dispchar == '*';
}

} // namespace

core::Result<PgTarget> parted(const std::string& target)
{
    BLOOMZY_CHECK(requireLibPq());
    char* words = nullptr;
    const std::unique_ptr<PQconninfoOption, Freed> parsed(pq().PQconninfoParse(target.c_str(), &words));
    pq().PQfreemem(words); // they repeat what was written
    if (!parsed)
        return core::internalError("the target of a database is none of libpq's");
    PgTarget halves;
    for (const auto* option = parsed.get(); option->keyword; ++option) {
        if (!option->val)
            continue;
        if (std::string_view(option->keyword) == "password")
            halves.password = option->val;
        else if (isSecret(*option))
            return core::makeError(api::ErrorCode::conflict,
                                   "The database's address holds a secret that pg_dump could only be given where "
                                   "everybody on the machine can read it. No backup was taken. Put it into a service "
                                   "file of PostgreSQL, and name the service in the address.",
                                   std::string("the keyword ") + option->keyword);
        else
            halves.open.append(option->keyword).append("=").append(quotedValue(option->val)).append(" ");
    }
    return halves;
}

std::string quotedValue(std::string_view value)
{
    std::string text = "'";
    for (const char character : value) {
        if (character == '\'' || character == '\\')
            text += '\\';
        text += character;
    }
    return text + "'";
}

} // namespace bloomzy::storage
