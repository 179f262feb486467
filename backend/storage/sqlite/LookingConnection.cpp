#include "backend/storage/sqlite/LookingConnection.h"

#include "backend/core/FileErrors.h"

#include <cerrno>
#include <unistd.h>

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds lockWait{5};
/// SQLite's file format, section 4.1: a log of no more holds no change.
constexpr std::uintmax_t logHeader = 32;

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
    // Who was killed between the header of the first log and its first change leaves an index that does not know the
    // header, and nobody who only looks may mend it.
    if (!none && hasIndex && logSize != logHeader)
        return Access::look;
    if (none || logSize <= logHeader)
        return Access::lookAlone;
    return core::unavailable("Changes lie in the write-ahead log, and the index of the log is gone. Nothing was "
                             "changed. Start the server once: it takes them up.",
                             std::chrono::seconds(0), "no -shm beside " + file.string());
}

} // namespace

core::Result<std::unique_ptr<Connection>> lookAt(const std::filesystem::path& file)
{
    if (::eaccess(file.c_str(), R_OK) != 0)
        return core::fileError(errno, "read a database", file);
    BLOOMZY_TRY(const auto access, accessTo(file));
    return Connection::open({file, lockWait, access});
}

} // namespace bloomzy::storage
