#include "backend/audit/AuditStore.h"

#include "backend/audit/log/RecordStore.h"

namespace bloomzy::audit {

core::Result<std::int64_t> AuditStore::last(storage::Snapshot& snapshot)
{
    std::int64_t sequence = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COALESCE(MAX(sequence), 0) FROM events", {}, [&](const storage::Row& row) {
        sequence = row.integer(0);
        return false;
    }));
    return sequence;
}

core::Result<std::vector<api::AuditEntry>> AuditStore::listAfter(storage::Snapshot& snapshot, std::int64_t after,
                                                                 std::int32_t limit)
{
    BLOOMZY_TRY(const auto records, RecordStore::after(snapshot, after, limit));
    std::vector<api::AuditEntry> entries;
    for (const StoredRecord& stored : records)
        entries.push_back(auditEntryOf(stored.sequence, stored.record));
    return entries;
}

} // namespace bloomzy::audit
