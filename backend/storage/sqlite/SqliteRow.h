#pragma once

#include "backend/storage/Row.h"

#include <sqlite3.h>

namespace bloomzy::storage {

/// The row on which a statement stands.
class SqliteRow : public Row
{
public:
    explicit SqliteRow(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }

    [[nodiscard]] bool isNull(int column) const override
    {
        return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    [[nodiscard]] std::string_view text(int column) const override
    {
        // The text first: it may convert, and the length is that of the converted value.
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
        return text ? std::string_view(text, length(column)) : std::string_view();
    }
    [[nodiscard]] std::span<const std::byte> bytes(int column) const override
    {
        const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(m_statement, column));
        return bytes ? std::span(bytes, length(column)) : std::span<const std::byte>();
    }

private:
    [[nodiscard]] std::size_t length(int column) const
    {
        return static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    }

    sqlite3_stmt* m_statement;
};

} // namespace bloomzy::storage
