#include "backend/storage/postgres/PgStatementText.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace bloomzy::storage {

namespace {

constexpr std::array<std::string_view, 6> allowed{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"};

constexpr std::string_view crossJoin = "CROSS JOIN ";
constexpr std::string_view join = "JOIN ";

std::string firstWord(std::string_view text)
{
    std::string word;
    for (const char character : text) {
        if (!std::isalpha(static_cast<unsigned char>(character)))
            break;
        word.push_back(static_cast<char>(std::toupper(static_cast<unsigned char>(character))));
    }
    return word;
}

} // namespace

core::Result<PgStatementText> PgStatementText::of(std::string_view text)
{
    if (std::find(allowed.begin(), allowed.end(), firstWord(text)) == allowed.end())
        return core::internalError("not a statement of a service: " + std::string(text));
    PgStatementText statement;
    char quote = 0;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (quote == 0 && text.starts_with(crossJoin))
            text.remove_prefix(crossJoin.size() - join.size());
        const char character = text.front();
        if (quote == 0 && character == '?') {
            statement.sql += '$' + std::to_string(++statement.parameters);
            continue;
        }
        if (quote == character)
            quote = 0;
        else if (quote == 0 && (character == '\'' || character == '"'))
            quote = character;
        statement.sql.push_back(character);
    }
    return statement;
}

} // namespace bloomzy::storage
