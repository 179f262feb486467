#pragma once

#include "backend/core/Clock.h"
#include "backend/storage/Migration.h"

#include <functional>

namespace bloomzy::storage {

struct PostgresOptions
{
    std::string target; ///< libpq's connection URI of a database that is this service's alone; holds secrets
    std::size_t readers = 4;
    std::size_t commitLimit = 64;             ///< transactions that share one commit
    std::size_t queueLimit = 1024;            ///< waiting writes in each lane; more are refused with `unavailable`
    std::shared_ptr<const core::Clock> clock; ///< of Snapshot::now(); none is the system's
    bool exclusive = false;                   ///< no other server may write this database while this one has it
    /// Called on the writing thread when the outcome of a commit is not known, before those who wrote hear of it. It
    /// may still be under way at the server; see Settle.h. It must not wait, throw or use this database.
    std::function<void()> onUncertain = {};
};

/// The target of one service's own database, `<name>_<service>`, from the URI of an installation. `invalid` when the
/// text is no URI of PostgreSQL, or names no database.
[[nodiscard]] core::Result<std::string> serviceTarget(const std::string& uri, const std::string& service);

/// Connects, applies `migrations` and storage's own (outbox, idempotency), starts the writer. Needs PostgreSQL 15 or
/// later, and a database with the encoding UTF8.
///
/// Errors name what to do: `invalid` when the target is no connection URI, `unavailable` when the server cannot be
/// reached or another server has the database to itself, `forbidden` when it does not let us in, `notFound` when there
/// is no such database, `malformed` when it holds another program's tables, `conflict` when a newer version made it, a
/// migration changed or one fails, or the server is too old.
///
/// It keeps up to `readers` connections and one for the writer, and makes a lost one anew when it is needed. While the
/// server cannot be reached, calls are refused with `unavailable` at once, or at their deadline when it stopped
/// answering amid one.
[[nodiscard]] core::Result<std::unique_ptr<Database>> openPostgres(const PostgresOptions& options,
                                                                   const std::vector<Migration>& migrations);

} // namespace bloomzy::storage
