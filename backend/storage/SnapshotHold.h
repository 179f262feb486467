#pragma once

#include "backend/storage/TableRows.h"

#include <filesystem>

namespace bloomzy::storage {

/// What copying a database needs beside the database.
struct SnapshotTools
{
    std::string pgDump = "pg_dump";            ///< of PostgreSQL; a name is looked for in PATH
    std::chrono::milliseconds silence{60'000}; ///< that program is ended when it writes nothing for so long
};

/// A database that was copied into a file.
struct DatabaseCopy
{
    std::uint64_t bytes = 0;
    std::vector<TableRows> tables; ///< as tableRows()
};

/// Told how many bytes are written, every few MiB and a few times a second, on the thread that copies. An error that it
/// answers ends the copy with this error.
using CopyProgress = std::function<core::Result<void>(std::uint64_t bytes)>;

/// One database's part in a moment that several databases share (snapshot/Barrier.h): its writer is stopped between two
/// commits, its state is pinned, the writer goes on, and the pinned state is copied for as long as that takes.
///
/// Where an answer is a bool, false means that it was not to be had in time: letGo(), then try again. Errors are
/// final. For one thread, which makes and destroys it too. May outlive the database.
class SnapshotHold
{
public:
    /// As letGo() and release().
    virtual ~SnapshotHold() = default;
    [[nodiscard]] virtual Engine engine() const = 0;
    /// About how many bytes the copy takes: of SQLite as many as it has now; of PostgreSQL what its tables take.
    [[nodiscard]] virtual core::Result<std::uint64_t> expectedBytes() = 0;

    /// From here on the writer begins nothing new, up to letGo(), or `until` at the latest. Does not wait.
    [[nodiscard]] virtual core::Result<bool> askToStop(Deadline until) = 0;
    /// Waits until no change is under way, in another process neither; up to `until`.
    [[nodiscard]] virtual core::Result<bool> waitUntilStill() = 0;
    /// Pins what is committed.
    [[nodiscard]] virtual core::Result<bool> pin() = 0;
    /// The writer goes on. False when it was not stopped all the time, so that what is pinned counts for nothing.
    [[nodiscard]] virtual core::Result<bool> letGo() = 0;

    /// What was pinned is not needed any more. May be called at any time.
    virtual void release() noexcept = 0;
    /// Copies what is pinned into `file`, which does not exist yet, and releases it as soon as it is read. The file is
    /// 0600 and durable; after an error there is none. SQLite: a database file of its own, without a log. PostgreSQL:
    /// SQL for psql.
    [[nodiscard]] virtual core::Result<DatabaseCopy> copyTo(const std::filesystem::path& file,
                                                            const CopyProgress& progress) = 0;
};

/// What can be snapshot: the databases of openSqlite() and openPostgres(), and those of a stopped server
/// (StoppedSnapshots.h).
class SnapshotSource
{
public:
    virtual ~SnapshotSource() = default;
    /// Opens what is needed, while changes go on.
    [[nodiscard]] virtual core::Result<std::unique_ptr<SnapshotHold>> prepareSnapshot(const SnapshotTools& tools) = 0;
};

} // namespace bloomzy::storage
