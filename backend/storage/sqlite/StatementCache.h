#pragma once

#include "backend/core/Result.h"
#include "backend/storage/sqlite/Statement.h"

#include <string>
#include <unordered_map>

struct sqlite3;

namespace bloomzy::storage {

/// The prepared statements of one connection, by their text. As the connection, for one thread at a time.
class StatementCache
{
public:
    explicit StatementCache(sqlite3* connection)
        : m_connection(connection)
    {
    }
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;
    ~StatementCache();

    /// `sql` is one statement; it must outlive what is returned, which must not outlive the cache. One text may be on
    /// loan more than once (a query inside a query).
    [[nodiscard]] core::Result<Statement> borrow(std::string_view sql);

private:
    friend class Statement;
    void giveBack(std::string_view sql, sqlite3_stmt* handle) noexcept;

    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    sqlite3* m_connection;
    std::unordered_map<std::string, sqlite3_stmt*, Hash, std::equal_to<>> m_idle; ///< null while on loan
};

} // namespace bloomzy::storage
