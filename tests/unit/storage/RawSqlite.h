#pragma once

#include <filesystem>
#include <sqlite3.h>

namespace bloomzy::storage {

/// The file as another program would open it.
class RawSqlite
{
public:
    explicit RawSqlite(const std::filesystem::path& file) { sqlite3_open(file.c_str(), &m_handle); }
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;
    ~RawSqlite() { sqlite3_close(m_handle); }

    [[nodiscard]] bool run(const char* sql) const
    {
        return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    [[nodiscard]] std::int64_t number(const char* sql) const
    {
        sqlite3_stmt* statement = nullptr;
        std::int64_t value = -1;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK &&
            sqlite3_step(statement) == SQLITE_ROW)
            value = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return value;
    }

private:
    sqlite3* m_handle = nullptr;
};

} // namespace bloomzy::storage
