#include "backend/audit/search/EntryReader.h"

#include "backend/audit/log/RecordStore.h"

namespace bloomzy::audit {
namespace {

core::Result<std::optional<api::AuditEntry>> read(storage::Snapshot& snapshot, std::string_view column,
                                                  const storage::Param& value)
{
    const std::string sql =
        "SELECT " + std::string(RecordStore::columns) + " FROM events WHERE " + std::string(column) + " = ?";
    std::optional<api::AuditEntry> entry;
    BLOOMZY_CHECK(snapshot.query(sql, {value}, [&](const storage::Row& row) {
        const StoredRecord stored = RecordStore::recordFrom(row);
        entry = auditEntryOf(stored.sequence, stored.record);
        return false;
    }));
    return entry;
}

} // namespace

core::Result<std::optional<api::AuditEntry>> EntryReader::at(storage::Snapshot& snapshot, std::int64_t sequence)
{
    return read(snapshot, "sequence", sequence);
}

core::Result<std::optional<api::AuditEntry>> EntryReader::byId(storage::Snapshot& snapshot, std::string_view id)
{
    return read(snapshot, "id", id);
}

} // namespace bloomzy::audit
