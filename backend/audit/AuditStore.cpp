#include "backend/audit/AuditStore.h"

#include "backend/audit/people/SealedParts.h"

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

core::Result<std::vector<api::AuditEntry>>
AuditStore::listAfter(storage::Snapshot& snapshot, const storage::Vault& vault, std::int64_t after, std::int32_t limit)
{
    BLOOMZY_TRY(auto records, RecordStore::after(snapshot, after, limit));
    PersonKeys keys(snapshot, vault);
    std::vector<api::AuditEntry> entries;
    for (StoredRecord& stored : records) {
        BLOOMZY_TRY(auto entry, openedEntry(std::move(stored), keys));
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace bloomzy::audit
