#include "backend/audit/AuditStore.h"

#include "backend/audit/AuditWire.h"
#include "backend/storage/Text.h"

namespace bloomzy::audit {

namespace {

core::Result<std::vector<api::AuditEntry>> read(storage::Snapshot& snapshot, std::string_view sql, std::int64_t place,
                                                std::int32_t limit)
{
    std::vector<api::AuditEntry> entries;
    BLOOMZY_CHECK(snapshot.query(sql, {place, std::int64_t{limit}}, [&](const storage::Row& row) {
        api::AuditEntry& entry = entries.emplace_back();
        static_cast<api::AuditEvent&>(entry) = eventFromBody(row.text(3));
        entry.id = row.text(1);
        entry.sequence = row.integer(0);
        entry.source = row.text(2);
        return true;
    }));
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

core::Result<bool> AuditStore::append(storage::Transaction& transaction, std::int64_t sequence, std::string_view source,
                                      const storage::OutboxEvent& event)
{
    const std::string body = storage::storable(event.payload);
    BLOOMZY_TRY(const auto rows,
                transaction.execute("INSERT INTO events (sequence, id, source, body) VALUES (?, ?, ?, ?) "
                                    "ON CONFLICT (id) DO NOTHING",
                                    {sequence, std::string_view(event.id), source, std::string_view(body)}));
    return rows == 1;
}

core::Result<std::vector<api::AuditEntry>> AuditStore::list(storage::Snapshot& snapshot, std::int64_t before,
                                                            std::int32_t limit)
{
    return read(snapshot,
                "SELECT sequence, id, source, body FROM events WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
                before, limit);
}

core::Result<std::vector<api::AuditEntry>> AuditStore::listAfter(storage::Snapshot& snapshot, std::int64_t after,
                                                                 std::int32_t limit)
{
    return read(snapshot, "SELECT sequence, id, source, body FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?",
                after, limit);
}

} // namespace bloomzy::audit
