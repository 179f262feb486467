#pragma once

#include "backend/core/Clock.h"
#include "backend/storage/Migration.h"

#include <filesystem>

namespace bloomzy::storage {

struct SqliteOptions
{
    std::filesystem::path file;
    int readers = 4;
    std::size_t commitLimit = 64;             ///< transactions that share one fsync
    std::size_t queueLimit = 1024;            ///< waiting writes in each lane; more are refused with `unavailable`
    std::int64_t mmapBytes = 256LL << 20;     ///< 0 where a truncated file must not end the process (audit)
    std::chrono::milliseconds lockWait{5000}; ///< for another process that holds the file
    std::shared_ptr<const core::Clock> clock; ///< of Snapshot::now(); none is the system's
};

/// Opens (0600) or creates the file, applies `migrations` and storage's own (outbox, idempotency), starts the writer.
/// The folder must exist and be private (core::makePrivateFolder).
///
/// Errors name what to do: `forbidden` when the modes let others in or the folder cannot be written, `malformed` when
/// it is not a database of ours, `conflict` when a newer version made it, a migration changed or one fails,
/// `unavailable` when another process holds it, `insufficientStorage` when the disk is full.
///
/// The connections are Qt's (driver QSQLITE): a QCoreApplication must exist, and the Database must be destroyed on the
/// thread that opened it, before the QCoreApplication. Its destruction refuses what waits, lets what runs finish, and
/// joins the writer.
[[nodiscard]] core::Result<std::unique_ptr<Database>> openSqlite(const SqliteOptions& options,
                                                                 const std::vector<Migration>& migrations);

} // namespace bloomzy::storage
