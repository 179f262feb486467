#pragma once

#include "backend/api/Audit.h"
#include "backend/audit/log/LeafPart.h"
#include "backend/core/Result.h"
#include "backend/storage/Database.h"

namespace bloomzy::audit {

/// An event as the log keeps it.
struct LogRecord
{
    Leaf leaf;
    LeafParts parts; ///< those that are still there

    bool operator==(const LogRecord&) const = default;
};

/// An event as it came, with salts of its own; its id is the one that it came under. What cannot be read becomes an
/// event that says so and has the text among its details: one bad record must not stop the log. `invalid` when not even
/// that fits into an entry, by a source or an id that no service gives.
[[nodiscard]] core::Result<LogRecord> recordOf(std::string_view source, const storage::OutboxEvent& event);

/// What the parts say, as far as they are there and can be read.
[[nodiscard]] api::AuditEntry auditEntryOf(std::int64_t sequence, const LogRecord& record);

/// Whether the details hold a record as it came, because it could not be read. Of whom it tells nobody knows.
[[nodiscard]] bool holdsRecord(const LogRecord& record);

/// In the place of a part that tells of a person, with a new salt: of the actor kind and id, of the target type and id,
/// of the details the request and its trace. Before the event is in the log.
void keepIdsOnly(LogRecord& record, const PartKind& kind);

/// What a list of the events of one person or thing goes by; nothing where no part says it.
[[nodiscard]] std::optional<std::string> actorIdOf(const LeafParts& parts);
[[nodiscard]] std::optional<std::string> targetIdOf(const LeafParts& parts);

} // namespace bloomzy::audit
