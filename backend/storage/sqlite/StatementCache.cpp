#include "backend/storage/sqlite/StatementCache.h"

#include "backend/storage/sqlite/SqliteError.h"

#include <sqlite3.h>

namespace bloomzy::storage {

namespace {

/// Texts are constants of the program, so this is never reached unless one is put together from input.
constexpr std::size_t cacheLimit = 512;

core::Result<sqlite3_stmt*> prepare(sqlite3* connection, std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, &tail);
    if (code != SQLITE_OK)
        return sqliteError(connection, code, sql);
    const auto used = static_cast<std::size_t>(tail - sql.data());
    if (statement && sql.find_first_not_of("; \t\r\n", used) == std::string_view::npos)
        return statement;
    sqlite3_finalize(statement);
    return core::internalError("not one statement: " + std::string(sql));
}

} // namespace

StatementCache::~StatementCache()
{
    for (const auto& [sql, statement] : m_idle)
        sqlite3_finalize(statement);
}

core::Result<Statement> StatementCache::borrow(std::string_view sql)
{
    auto idle = m_idle.find(sql);
    if (idle != m_idle.end() && idle->second)
        return Statement(*this, sql, std::exchange(idle->second, nullptr));
    BLOOMZY_TRY(auto* const statement, prepare(m_connection, sql));
    if (idle == m_idle.end() && m_idle.size() < cacheLimit)
        m_idle.emplace(sql, nullptr);
    return Statement(*this, sql, statement);
}

void StatementCache::giveBack(std::string_view sql, sqlite3_stmt* handle) noexcept
{
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    const auto place = m_idle.find(sql);
    if (place == m_idle.end() || place->second)
        sqlite3_finalize(handle);
    else
        place->second = handle;
}

} // namespace bloomzy::storage
