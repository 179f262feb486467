#pragma once

#include "backend/core/Result.h"
#include "backend/storage/Transfer.h"
#include "backend/storage/transfer/TableShape.h"

namespace bloomzy::storage {

using CopyProgress = std::function<void(const std::string& table, std::int64_t rows)>;

/// Copies the table's rows by COPY, in pieces, and answers their count and hash as SQLite has them.
[[nodiscard]] core::Result<TransferredTable> copyTable(Connection& source, PgConnection& target,
                                                       const TableShape& table, const CopyProgress& progress);

/// Count and hash as the file has them, without copying.
[[nodiscard]] core::Result<TransferredTable> readTable(Connection& source, const TableShape& table);
/// Count and hash as PostgreSQL has them; within a transaction.
[[nodiscard]] core::Result<TransferredTable> readTable(PgConnection& target, const TableShape& table);

} // namespace bloomzy::storage
