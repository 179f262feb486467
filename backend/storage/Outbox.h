#pragma once

#include "backend/storage/Database.h"

namespace bloomzy::storage {

struct OutboxRow
{
    std::int64_t sequence = 0;
    OutboxEvent event;
    std::string created = {}; ///< RFC 3339 UTC, by the database's clock
};

/// Gives committed events their sequences where the engine's writers do not (PostgreSQL): a bounded number, in the
/// order in which they were recorded. What commits later gets a later one, so none is passed over.
[[nodiscard]] core::Result<void> outboxNumber(Transaction& transaction);
/// Rows after `sequence`, oldest first.
[[nodiscard]] core::Result<std::vector<OutboxRow>> outboxAfter(Snapshot& snapshot, std::int64_t sequence,
                                                               std::int32_t limit);
struct OutboxLag
{
    std::int64_t waiting = 0;
    std::chrono::seconds oldest{0}; ///< age of the event that waits longest
};
[[nodiscard]] core::Result<OutboxLag> outboxLag(Snapshot& snapshot);

/// Forgets what a receiver has durably taken.
[[nodiscard]] core::Result<void> outboxDiscard(Transaction& transaction, std::int64_t upToSequence);

} // namespace bloomzy::storage
