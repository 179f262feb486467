#include "backend/audit/search/EntryReader.h"

#include "backend/audit/people/SealedParts.h"

namespace bloomzy::audit {

core::Result<std::optional<api::AuditEntry>> EntryReader::read(std::string_view column, const storage::Param& value)
{
    const std::string sql =
        "SELECT " + std::string(RecordStore::columns) + " FROM events WHERE " + std::string(column) + " = ?";
    std::optional<StoredRecord> stored;
    BLOOMZY_CHECK(m_snapshot.query(sql, {value}, [&](const storage::Row& row) {
        stored = RecordStore::recordFrom(row);
        return false;
    }));
    if (!stored)
        return std::optional<api::AuditEntry>();
    BLOOMZY_TRY(auto entry, openedEntry(std::move(*stored), m_keys));
    return std::optional(std::move(entry));
}

core::Result<std::optional<api::AuditEntry>> EntryReader::at(std::int64_t sequence)
{
    return read("sequence", sequence);
}

core::Result<std::optional<api::AuditEntry>> EntryReader::byId(std::string_view id)
{
    return read("id", id);
}

} // namespace bloomzy::audit
