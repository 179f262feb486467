#include "backend/storage/postgres/PgRow.h"

#include "backend/storage/postgres/LibPq.h"

#include <charconv>

namespace bloomzy::storage {

namespace {

constexpr Oid booleanType = 16;

unsigned nibble(char digit)
{
    return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// `\x00ff07`, the form in which PostgreSQL gives bytes.
std::vector<std::byte> fromHex(std::string_view text)
{
    std::vector<std::byte> bytes;
    for (std::size_t i = 2; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::byte>(nibble(text[i]) << 4U | nibble(text[i + 1])));
    return bytes;
}

} // namespace

bool PgRow::isNull(int column) const
{
    return pq().PQgetisnull(m_result, m_row, column) != 0;
}

std::int64_t PgRow::integer(int column) const
{
    const auto value = text(column);
    if (pq().PQftype(m_result, column) == booleanType)
        return value == "t" ? 1 : 0;
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

double PgRow::real(int column) const
{
    const auto value = text(column);
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::string_view PgRow::text(int column) const
{
    return {pq().PQgetvalue(m_result, m_row, column),
            static_cast<std::size_t>(pq().PQgetlength(m_result, m_row, column))};
}

std::span<const std::byte> PgRow::bytes(int column) const
{
    return m_decoded.emplace_back(fromHex(text(column)));
}

} // namespace bloomzy::storage
