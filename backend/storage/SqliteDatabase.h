#pragma once

#include "backend/storage/Migration.h"

#include <filesystem>

namespace bloomzy::storage {

struct SqliteOptions
{
    std::filesystem::path file;
    int readers = 4;
    std::size_t commitLimit = 64;        ///< transactions that share one fsync
    std::size_t queueLimit = 1024;       ///< waiting writes; more are refused with `unavailable`
    std::int64_t mmapBytes = 256LL << 20; ///< 0 where a truncated file must not end the process (audit)
};

/// Opens (0600) or creates the file, applies `migrations` and storage's own (outbox, idempotency), starts the writer.
/// Errors name what to do: file not writable, made by a newer version, not a database, changed migration, locked.
[[nodiscard]] core::Result<std::unique_ptr<Database>> openSqlite(const SqliteOptions& options,
                                                                 const std::vector<Migration>& migrations);

} // namespace bloomzy::storage
