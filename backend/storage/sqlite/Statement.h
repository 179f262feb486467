#pragma once

#include "backend/storage/Row.h"

#include <string>
#include <string_view>
#include <utility>

struct sqlite3_stmt;

namespace bloomzy::storage {

class StatementCache;

/// A prepared statement on loan: goes back, reset and without bindings, when this ends.
class Statement
{
public:
    Statement(StatementCache& cache, std::string_view sql, sqlite3_stmt* handle);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// SQLite's result. Text and bytes are borrowed until the statement ends. A wrong number is SQLITE_RANGE.
    [[nodiscard]] int bind(Params params);
    /// SQLITE_ROW, SQLITE_DONE or an error.
    [[nodiscard]] int step();
    [[nodiscard]] sqlite3_stmt* handle() const { return m_handle; }

private:
    StatementCache& m_cache;
    std::string_view m_sql;
    sqlite3_stmt* m_handle;
};

} // namespace bloomzy::storage
