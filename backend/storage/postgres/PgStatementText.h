#pragma once

#include "backend/core/Result.h"

#include <string_view>

namespace bloomzy::storage {

/// A service's statement as PostgreSQL wants it: `$1`, `$2` for each `?` outside quotes, and JOIN for SQLite's
/// `CROSS JOIN … ON`, which only keeps its planner from changing the order of the tables.
struct PgStatementText
{
    std::string sql;
    std::size_t parameters = 0;

    /// `internal` for what is none of SELECT, INSERT, UPDATE, DELETE, WITH and VALUES: above all no service may end the
    /// transaction that it runs in, or change how its connection works.
    [[nodiscard]] static core::Result<PgStatementText> of(std::string_view text);
};

} // namespace bloomzy::storage
