#include "backend/storage/sqlite/SqliteError.h"

#include "backend/storage/engine/StorageError.h"

#include <cerrno>
#include <sqlite3.h>
#include <string>

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds retrySoon{1};

} // namespace

core::Error sqliteError(sqlite3* handle, int code, std::string_view doing)
{
    const std::string cause = "SQLite " + std::to_string(code) + " (" + sqlite3_errmsg(handle) + ")";
    return sqliteError(code, sqlite3_system_errno(handle), cause + " at: " + std::string(doing));
}

core::Error sqliteError(int code, int systemError, std::string cause)
{
    const bool noSpace = systemError == ENOSPC || systemError == EDQUOT;
    switch ((code & 0xff) == SQLITE_IOERR && noSpace ? SQLITE_FULL : code & 0xff) {
    case SQLITE_FULL:
        return diskFullError(std::move(cause));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return core::unavailable("Another program holds the database. Nothing was changed. Stop that program, or try "
                                 "again in a moment.",
                                 retrySoon, std::move(cause));
    case SQLITE_CONSTRAINT:
        return conflictError(std::move(cause));
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return core::makeError(api::ErrorCode::forbidden,
                               "The server may not write its database. Nothing was changed. Give the data folder to "
                               "the user who runs the server (chown), or choose another folder.",
                               std::move(cause));
    case SQLITE_IOERR:
        return core::unavailable("The server's disk reports an error, and nothing was saved. Whoever runs the server "
                                 "should look at the disk; try again after that.",
                                 retrySoon, std::move(cause));
    default:
        return core::internalError(std::move(cause));
    }
}

} // namespace bloomzy::storage
