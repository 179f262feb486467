#pragma once

#include "backend/api/Audit.h"
#include "backend/storage/Outbox.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace bloomzy::audit {

/// SQL of the audit log's tables.
class AuditStore
{
public:
    /// The highest sequence in the log; 0 when it is empty.
    [[nodiscard]] static core::Result<std::int64_t> last(storage::Snapshot& snapshot);
    /// Whether the event was new; one whose id the log holds already is passed over.
    [[nodiscard]] static core::Result<bool> append(storage::Transaction& transaction, std::int64_t sequence,
                                                   std::string_view source, const storage::OutboxEvent& event);
    /// Entries below `before` of the actor and the target, where they are told, newest first.
    [[nodiscard]] static core::Result<std::vector<api::AuditEntry>>
    list(storage::Snapshot& snapshot, const api::AuditQuery& query, std::int64_t before, std::int32_t limit);
    /// Entries above `after`, oldest first.
    [[nodiscard]] static core::Result<std::vector<api::AuditEntry>> listAfter(storage::Snapshot& snapshot,
                                                                              std::int64_t after, std::int32_t limit);
};

} // namespace bloomzy::audit
