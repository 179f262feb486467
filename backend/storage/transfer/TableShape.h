#pragma once

#include "backend/core/Result.h"

#include <string>
#include <vector>

namespace bloomzy::storage {

class Connection;
class PgConnection;

/// What a table of both engines has in common. Names are plain (a to z, _), so they stand in SQL as they are.
struct TableShape
{
    std::string name;
    std::vector<std::string> columns; ///< in SQLite's order
    std::vector<std::string> key;     ///< columns of SQLite's primary key, by which rows are read in order

    /// `SELECT … FROM … ORDER BY …`, the same on both.
    [[nodiscard]] std::string selection() const;
};

/// The tables of the file that hold rows of their own: not the indexes of a search, nor what storage keeps of itself.
[[nodiscard]] core::Result<std::vector<TableShape>> tablesOf(Connection& source);

/// Whether PostgreSQL has the same tables with the same columns; only what it fills by itself may be there beside them.
/// `internal` otherwise: then the two schemas of this build do not fit.
[[nodiscard]] core::Result<void> checkShapes(PgConnection& target, const std::vector<TableShape>& tables);

} // namespace bloomzy::storage
