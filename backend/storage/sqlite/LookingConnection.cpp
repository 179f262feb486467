#include "backend/storage/sqlite/LookingConnection.h"

#include "backend/core/FileDescriptor.h"
#include "backend/core/FileErrors.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds lockWait{5};
/// SQLite's file format, section 4.1: a log of no more holds no change.
constexpr std::uintmax_t logHeader = 32;
/// Section 1.6, the lock-byte page: who has the file open in WAL mode holds a lock on some of these bytes.
constexpr off_t lockBytes = 0x40000000;
constexpr off_t lockByteCount = 512;

std::filesystem::path beside(const std::filesystem::path& file, const char* suffix)
{
    auto name = file;
    name += suffix;
    return name;
}

/// Whether another process has the database open. Where that cannot be told, one may.
bool isInUse(const std::filesystem::path& file)
{
    const core::FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockBytes;
    lock.l_len = lockByteCount;
    return ::fcntl(descriptor.get(), F_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

core::Result<Access> accessTo(const std::filesystem::path& file)
{
    std::error_code none;
    const bool hasIndex = std::filesystem::exists(beside(file, "-shm"), none);
    const auto logSize = std::filesystem::file_size(beside(file, "-wal"), none);
    // Who was killed between the header of the first log and its first change leaves an index that does not know the
    // header, and nobody who only looks may mend it. Who lives has it in order.
    if (!none && hasIndex && (logSize != logHeader || isInUse(file)))
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
