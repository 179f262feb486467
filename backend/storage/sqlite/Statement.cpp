#include "backend/storage/sqlite/Statement.h"

#include "backend/storage/sqlite/StatementCache.h"

#include <sqlite3.h>

namespace bloomzy::storage {

namespace {

/// A null pointer would bind NULL where an empty text or no bytes are meant.
const char* nonNull(const void* data)
{
    return data ? static_cast<const char*>(data) : "";
}

int bindOne(sqlite3_stmt* statement, int index, const Param& param)
{
    if (const auto* integer = std::get_if<std::int64_t>(&param))
        return sqlite3_bind_int64(statement, index, *integer);
    if (const auto* real = std::get_if<double>(&param))
        return sqlite3_bind_double(statement, index, *real);
    if (const auto* text = std::get_if<std::string_view>(&param))
        return sqlite3_bind_text64(statement, index, nonNull(text->data()), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    if (const auto* bytes = std::get_if<std::span<const std::byte>>(&param))
        return sqlite3_bind_blob64(statement, index, nonNull(bytes->data()), bytes->size(), SQLITE_STATIC);
    return sqlite3_bind_null(statement, index);
}

} // namespace

Statement::Statement(StatementCache& cache, std::string_view sql, sqlite3_stmt* handle)
    : m_cache(cache)
    , m_sql(sql)
    , m_handle(handle)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_cache(other.m_cache)
    , m_sql(other.m_sql)
    , m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement::~Statement()
{
    if (m_handle)
        m_cache.giveBack(m_sql, m_handle);
}

int Statement::bind(Params params)
{
    if (sqlite3_bind_parameter_count(m_handle) != static_cast<int>(params.size()))
        return SQLITE_RANGE;
    for (std::size_t i = 0; i < params.size(); ++i)
        if (const int code = bindOne(m_handle, static_cast<int>(i) + 1, params[i]); code != SQLITE_OK)
            return code;
    return SQLITE_OK;
}

int Statement::step()
{
    return sqlite3_step(m_handle);
}

} // namespace bloomzy::storage
