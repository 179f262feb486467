#pragma once

#include "backend/storage/snapshot/Barrier.h"

namespace bloomzy::backup {

/// A database that takes part. Its name becomes that of its file.
struct SnapshotMember
{
    std::string name;
    storage::SnapshotSource* source;
};

struct SnapshotProgress
{
    std::string member; ///< that is being copied; empty before the first
    std::uint64_t done = 0;
    std::uint64_t total = 0; ///< bytes; of PostgreSQL a guess, and never less than `done`
};

struct SnapshotOptions
{
    std::filesystem::path folder; ///< private, without files of these names; on a disk that has room for all of them
    /// Called on the caller's thread, a few times a second at least. An error that it answers, such as that the person
    /// cancelled, ends the snapshot with this error. May be empty.
    std::function<core::Result<void>(const SnapshotProgress&)> progress = {};
    storage::SnapshotTools tools = {};
    storage::BarrierLimits barrier = {};
};

struct StagedDatabase
{
    std::string name;
    storage::Engine engine = storage::Engine::sqlite;
    std::filesystem::path file; ///< `<folder>/<name>.db`, or `.sql`; 0600
    std::uint64_t bytes = 0;
    std::vector<storage::TableRows> tables;
};

struct StagedSnapshot
{
    storage::Barrier moment;
    std::vector<StagedDatabase> databases; ///< in the order of the members
};

/// The member for an open database; `internal` when it is of a kind that cannot be snapshot.
[[nodiscard]] core::Result<SnapshotMember> snapshotMember(std::string name, storage::Database& database);

/// Copies all databases in the state of one moment, while changes go on. Whatever was recorded in one before something
/// began in another is in the copy of that when the other's is: list them in the same order each time. Each snapshot is
/// let go as soon as its copy is done, small databases first, so that little gathers in their logs.
///
/// Errors: `insufficientStorage` before anything is held, or as soon as the disk gets narrow; `unavailable` when the
/// databases are never still or a database server went away; `internal` and `conflict` as checkPgDump() has them; that
/// of `progress`. After an error no file of this is left.
[[nodiscard]] core::Result<StagedSnapshot> stageSnapshot(std::span<const SnapshotMember> members,
                                                         const SnapshotOptions& options, const core::Clock& clock);

} // namespace bloomzy::backup
