#include "backend/audit/AuditStore.h"

#include "backend/audit/people/SealedParts.h"

namespace bloomzy::audit {
namespace {

core::Result<std::vector<api::AuditEntry>> opened(storage::Snapshot& snapshot, const storage::Vault& vault,
                                                  std::vector<StoredRecord> records)
{
    PersonKeys keys(snapshot, vault);
    std::vector<api::AuditEntry> entries;
    for (StoredRecord& stored : records) {
        BLOOMZY_TRY(auto entry, openedEntry(std::move(stored), keys));
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

core::Result<std::int64_t> AuditStore::last(storage::Snapshot& snapshot)
{
    std::int64_t sequence = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COALESCE(MAX(sequence), 0) FROM events", {}, [&](const storage::Row& row) {
        sequence = row.integer(0);
        return false;
    }));
    return sequence;
}

core::Result<std::vector<api::AuditEntry>> AuditStore::list(storage::Snapshot& snapshot, const storage::Vault& vault,
                                                            const api::AuditQuery& query, std::int64_t before,
                                                            std::int32_t limit)
{
    std::string sql = "SELECT " + std::string(RecordStore::columns) + " FROM events WHERE sequence < ?";
    std::vector<storage::Param> params{before};
    if (query.actor) {
        sql += " AND actor_id = ?";
        params.emplace_back(std::string_view(*query.actor));
    }
    if (query.target) {
        sql += " AND target_id = ?";
        params.emplace_back(std::string_view(*query.target));
    }
    params.emplace_back(std::int64_t{limit});
    std::vector<StoredRecord> records;
    BLOOMZY_CHECK(snapshot.query(sql + " ORDER BY sequence DESC LIMIT ?", params, [&](const storage::Row& row) {
        records.push_back(RecordStore::recordFrom(row));
        return true;
    }));
    return opened(snapshot, vault, std::move(records));
}

core::Result<std::vector<api::AuditEntry>>
AuditStore::listAfter(storage::Snapshot& snapshot, const storage::Vault& vault, std::int64_t after, std::int32_t limit)
{
    BLOOMZY_TRY(auto records, RecordStore::after(snapshot, after, limit));
    return opened(snapshot, vault, std::move(records));
}

} // namespace bloomzy::audit
