#pragma once

#include <chrono>

struct sqlite3;

namespace bloomzy::storage {

/// From here on the write-ahead log of this connection's file is checkpointed after a commit: once it holds 16 MiB, so
/// that a page that changes often is copied to the file rarely; and before that where the disk has no more free than
/// the log takes twice, and then its room is given back: a log that fills a small disk would never come to be emptied.
/// Never waits for readers. Takes the place of SQLite's automatic checkpoints.
/// `lockWait` is what the connection otherwise waits for a lock; it lives as long as the connection.
void checkpointAfterCommits(sqlite3* handle, std::chrono::milliseconds& lockWait) noexcept;

} // namespace bloomzy::storage
