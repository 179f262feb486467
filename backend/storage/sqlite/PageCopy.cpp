#include "backend/storage/sqlite/PageCopy.h"

#include "backend/storage/sqlite/SqliteError.h"

#include <sqlite3.h>

namespace bloomzy::storage {

namespace {

constexpr int stepBytes = 4 << 20;

struct Closing
{
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    void operator()(sqlite3_backup* copy) const { sqlite3_backup_finish(copy); }
};
using Target = std::unique_ptr<sqlite3, Closing>;
using Backup = std::unique_ptr<sqlite3_backup, Closing>;

core::Result<Target> openTarget(const std::filesystem::path& file)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_PRIVATECACHE, nullptr);
    Target target(handle);
    if (code != SQLITE_OK)
        return sqliteError(handle, code, "opening a copy");
    sqlite3_extended_result_codes(handle, 1);
    // Nobody needs half a copy: it is synced once, at its end, and removed otherwise.
    sqlite3_exec(handle, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    return target;
}

core::Result<void> copyAll(sqlite3_backup* copy, sqlite3* target, std::int64_t pageBytes, const CopyProgress& progress)
{
    const int pages = std::max(1, static_cast<int>(stepBytes / pageBytes));
    while (true) {
        const int code = sqlite3_backup_step(copy, pages);
        if (code != SQLITE_OK && code != SQLITE_DONE)
            return sqliteError(code, sqlite3_system_errno(target), "SQLite " + std::to_string(code) + " at a copy");
        const auto done = sqlite3_backup_pagecount(copy) - sqlite3_backup_remaining(copy);
        BLOOMZY_CHECK(progress(static_cast<std::uint64_t>(done * pageBytes)));
        if (code == SQLITE_DONE)
            return {};
    }
}

} // namespace

core::Result<void> copyPages(Connection& from, const std::filesystem::path& to, const CopyProgress& progress)
{
    if (!from.inTransaction())
        return core::internalError("a copy outside of a transaction may never end");
    BLOOMZY_TRY(const std::int64_t pageBytes, from.integer("PRAGMA page_size"));
    BLOOMZY_TRY(const Target target, openTarget(to));
    Backup copy(sqlite3_backup_init(target.get(), "main", from.handle(), "main"));
    if (!copy)
        return sqliteError(target.get(), sqlite3_extended_errcode(target.get()), "beginning a copy");
    BLOOMZY_CHECK(copyAll(copy.get(), target.get(), pageBytes, progress));
    // What is still in memory is written here, and the disk may be full only now.
    const int code = sqlite3_backup_finish(copy.release());
    if (code != SQLITE_OK)
        return sqliteError(target.get(), code, "ending a copy");
    return {};
}

} // namespace bloomzy::storage
