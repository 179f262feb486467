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

core::Result<std::vector<api::AuditEntry>> AuditStore::list(storage::Snapshot& snapshot, const api::AuditQuery& query,
                                                            std::int64_t before, std::int32_t limit)
{
    std::string sql = "SELECT " + std::string(RecordStore::columns) + " FROM events WHERE sequence < ?";
    std::vector<storage::Param> params{before};
    if (!query.actor.empty()) {
        sql += " AND actor_id = ?";
        params.emplace_back(std::string_view(query.actor.front()));
    }
    if (query.target) {
        sql += " AND target_id = ?";
        params.emplace_back(std::string_view(*query.target));
    }
    params.emplace_back(std::int64_t{limit});
    std::vector<api::AuditEntry> entries;
    BLOOMZY_CHECK(snapshot.query(sql + " ORDER BY sequence DESC LIMIT ?", params, [&](const storage::Row& row) {
        const StoredRecord stored = RecordStore::recordFrom(row);
        entries.push_back(auditEntryOf(stored.sequence, stored.record));
        return true;
    }));
    return entries;
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
