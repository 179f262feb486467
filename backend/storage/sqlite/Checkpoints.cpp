#include "backend/storage/sqlite/Checkpoints.h"

#include <sys/statvfs.h>

#include <cstdint>
#include <sqlite3.h>

namespace bloomzy::storage {
namespace {

constexpr std::uint64_t mostFrames = 4096;
constexpr std::uint64_t pageBytes = 4096;
constexpr std::uint64_t margin = 1024 * 1024;

bool isDiskNarrow(sqlite3* handle, const char* schema, std::uint64_t frames)
{
    const char* file = sqlite3_db_filename(handle, schema);
    struct statvfs disk
    {
    };
    if (!file || ::statvfs(file, &disk) != 0)
        return false;
    return std::uint64_t(disk.f_bavail) * disk.f_frsize < margin + 2 * frames * pageBytes;
}

// A failure is told by the commit that finds no room; the one that was just made is safe already.
int committed(void* lockWait, sqlite3* handle, const char* schema, int frames)
{
    const auto held = static_cast<std::uint64_t>(frames);
    if (isDiskNarrow(handle, schema, held)) {
        sqlite3_busy_timeout(handle, 0);
        sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        sqlite3_busy_timeout(handle, int(static_cast<std::chrono::milliseconds*>(lockWait)->count()));
    } else if (held >= mostFrames) {
        sqlite3_wal_checkpoint_v2(handle, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
    return SQLITE_OK;
}

} // namespace

void checkpointAfterCommits(sqlite3* handle, std::chrono::milliseconds& lockWait) noexcept
{
    sqlite3_wal_hook(handle, committed, &lockWait);
}

} // namespace bloomzy::storage
