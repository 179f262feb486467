#include "backend/storage/SqliteInspection.h"

#include "backend/core/FileErrors.h"
#include "backend/storage/engine/MigrationPlan.h"
#include "backend/storage/sqlite/Connection.h"
#include "backend/storage/sqlite/Migrator.h"

#include <cerrno>
#include <unistd.h>

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds lockWait{5};

std::filesystem::path beside(const std::filesystem::path& file, const char* suffix)
{
    auto name = file;
    name += suffix;
    return name;
}

core::Result<Access> accessTo(const std::filesystem::path& file)
{
    std::error_code none;
    const bool hasIndex = std::filesystem::exists(beside(file, "-shm"), none);
    const auto logSize = std::filesystem::file_size(beside(file, "-wal"), none);
    if (!none && hasIndex)
        return Access::look;
    if (none || logSize == 0)
        return Access::lookAlone;
    return core::unavailable("Changes lie in the write-ahead log, and the index of the log is gone. Nothing was "
                             "changed. Start the server once: it takes them up.",
                             std::chrono::seconds(0), "no -shm beside " + file.string());
}

core::Error unreadable(const core::Error& error)
{
    if (error.code != api::ErrorCode::internal)
        return error;
    return core::makeError(api::ErrorCode::malformed,
                           "The database is damaged: it cannot be read to its end. It was not changed.", error.cause);
}

core::Result<std::vector<std::string>> quickCheck(Connection& connection)
{
    std::vector<std::string> told;
    BLOOMZY_CHECK(connection.query("PRAGMA quick_check(10)", {}, [&](const Row& row) {
        told.emplace_back(row.text(0));
        return true;
    }));
    if (told.size() == 1 && told.front() == "ok")
        told.clear();
    return told;
}

core::Result<SqliteInspection> look(Connection& connection, const std::vector<Migration>& migrations)
{
    SqliteInspection found;
    BLOOMZY_CHECK(checkIdentity(connection));
    BLOOMZY_TRY(found.pendingMigrations, pendingMigrations(connection, withOwn(Engine::sqlite, migrations)));
    BLOOMZY_TRY(found.damage, quickCheck(connection));
    return found;
}

} // namespace

core::Result<SqliteInspection> inspectSqlite(const std::filesystem::path& file,
                                             const std::vector<Migration>& migrations)
{
    if (::eaccess(file.c_str(), R_OK) != 0)
        return core::fileError(errno, "read a database", file);
    BLOOMZY_TRY(const auto access, accessTo(file));
    BLOOMZY_TRY(const auto connection, Connection::open({file, lockWait, access}));
    auto found = look(*connection, migrations);
    return found.has_error() ? core::Result<SqliteInspection>(unreadable(found.error())) : found;
}

} // namespace bloomzy::storage
