#include "backend/storage/SqliteRewrite.h"

#include "backend/storage/sqlite/Connection.h"
#include "backend/storage/sqlite/SqliteError.h"

#include <system_error>

namespace bloomzy::storage {
namespace {

/// Beyond this the file's new form is gathered in the system's folder for temporary files, in one that has no name.
constexpr std::uintmax_t mostInMemory = std::uintmax_t{256} << 20;

core::Error logIsUsed()
{
    return core::unavailable("The database's log is in use. What was removed from the database may still stand in it. "
                             "Try again.",
                             std::chrono::seconds(5), "wal_checkpoint(TRUNCATE) was busy");
}

core::Result<void> emptyLog(Connection& connection)
{
    bool busy = true;
    BLOOMZY_CHECK(connection.query("PRAGMA wal_checkpoint(TRUNCATE)", {}, [&](const Row& row) {
        busy = row.integer(0) != 0;
        return true;
    }));
    return busy ? core::Result<void>(logIsUsed()) : core::Result<void>();
}

} // namespace

core::Result<void> rewriteSqlite(const std::filesystem::path& file, std::chrono::milliseconds lockWait)
{
    BLOOMZY_TRY(const auto connection, Connection::open({file, lockWait}));
    std::error_code unknown;
    const auto bytes = std::filesystem::file_size(file, unknown);
    const bool inMemory = !unknown && bytes <= mostInMemory;
    BLOOMZY_CHECK(connection->run(inMemory ? "PRAGMA temp_store = MEMORY" : "PRAGMA temp_store = FILE"));
    BLOOMZY_CHECK(connection->run("PRAGMA synchronous = FULL"));
    // What is written into the log during this is left where a crash comes: the next call begins anew.
    BLOOMZY_CHECK(connection->run("VACUUM"));
    return emptyLog(*connection);
}

} // namespace bloomzy::storage
