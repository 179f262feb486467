#pragma once

#include "backend/audit/log/LogRecord.h"

#include <vector>

namespace bloomzy::audit {

/// A row of the log. A part that stands there and is none has no salt, so that it fits no hash.
struct StoredRecord
{
    std::int64_t sequence = 0;
    LogRecord record; ///< without the parts that are sealed
    PartTexts sealed; ///< parts that stand there under a person's key (people/SealedParts.h)
    // What lists go by; it follows from the parts.
    std::optional<std::string> actorId;
    std::optional<std::string> targetId;

    /// Whether a part is not there of which the entry has a hash. No program of this server takes one away: whoever is
    /// erased loses their key.
    [[nodiscard]] bool lacks(const PartKind& kind) const
    {
        return record.leaf.*kind.hash && !(record.parts.*kind.part) && !(sealed.*kind.text);
    }
};

/// SQL of the events and of how they stand in their table.
class RecordStore
{
public:
    /// Of a query for recordFrom().
    static constexpr std::string_view columns =
        "sequence, id, source, time, action, outcome, actor_hash, target_hash, details_hash, actor, target, details, "
        "actor_id, target_id";
    [[nodiscard]] static StoredRecord recordFrom(const storage::Row& row);

    /// Whether the event was new; one whose id the log holds already is passed over. `parts`: those of the record as
    /// they are stored.
    [[nodiscard]] static core::Result<bool> insert(storage::Transaction& transaction, std::int64_t sequence,
                                                   const LogRecord& record, const PartTexts& parts);
    [[nodiscard]] static core::Result<void> setParts(storage::Transaction& transaction, std::int64_t sequence,
                                                     const PartTexts& parts);
    /// At most `count` events after `sequence`, oldest first.
    [[nodiscard]] static core::Result<std::vector<StoredRecord>> after(storage::Snapshot& snapshot,
                                                                       std::int64_t sequence, std::int64_t count);
};

} // namespace bloomzy::audit
