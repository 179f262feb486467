#include "backend/audit/AuditStore.h"

#include "backend/audit/AuditWire.h"
#include "backend/storage/Text.h"

namespace bloomzy::audit {

namespace {

core::Result<std::vector<api::AuditEntry>> read(storage::Snapshot& snapshot, std::string_view sql,
                                                storage::Params params)
{
    std::vector<api::AuditEntry> entries;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        api::AuditEntry& entry = entries.emplace_back();
        static_cast<api::AuditEvent&>(entry) = eventFromBody(row.text(3));
        entry.id = row.text(1);
        entry.sequence = row.integer(0);
        entry.source = row.text(2);
        return true;
    }));
    return entries;
}

std::optional<std::string> storableId(const std::optional<std::string>& id)
{
    return id ? std::optional(storage::storable(*id)) : std::nullopt;
}

storage::Param orNull(const std::optional<std::string>& text)
{
    return text ? storage::Param(std::string_view(*text)) : storage::Param();
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
    const api::AuditEvent read = eventFromBody(body);
    const auto actor = storableId(read.actor.id);
    const auto target = storableId(read.target ? std::optional(read.target->id) : std::nullopt);
    BLOOMZY_TRY(const auto rows, transaction.execute("INSERT INTO events (sequence, id, source, body, actor_id, "
                                                     "target_id) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                                                     {sequence, std::string_view(event.id), source,
                                                      std::string_view(body), orNull(actor), orNull(target)}));
    return rows == 1;
}

core::Result<std::vector<api::AuditEntry>> AuditStore::list(storage::Snapshot& snapshot, const api::AuditQuery& query,
                                                            std::int64_t before, std::int32_t limit)
{
    std::string sql = "SELECT sequence, id, source, body FROM events WHERE sequence < ?";
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
    return read(snapshot, sql + " ORDER BY sequence DESC LIMIT ?", params);
}

core::Result<std::vector<api::AuditEntry>> AuditStore::listAfter(storage::Snapshot& snapshot, std::int64_t after,
                                                                 std::int32_t limit)
{
    const storage::Param params[] = {after, std::int64_t{limit}};
    return read(snapshot, "SELECT sequence, id, source, body FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?",
                params);
}

} // namespace bloomzy::audit
