#include "backend/storage/sqlite/SqliteTransaction.h"

namespace bloomzy::storage {

core::Result<void> SqliteSnapshot::query(std::string_view sql, Params params,
                                         const std::function<bool(const Row&)>& row)
{
    return m_connection.query(sql, params, row);
}

core::Result<void> SqliteTransaction::query(std::string_view sql, Params params,
                                            const std::function<bool(const Row&)>& row)
{
    return m_connection.query(sql, params, row);
}

core::Result<std::int64_t> SqliteTransaction::execute(std::string_view sql, Params params)
{
    return m_connection.execute(sql, params);
}

core::Result<void> SqliteTransaction::record(const OutboxEvent& event)
{
    const std::string created = core::formatTime(now());
    BLOOMZY_CHECK(execute("INSERT INTO outbox (id, topic, payload, created) VALUES (?, ?, ?, ?)",
                          {std::string_view(event.id), std::string_view(event.topic), std::string_view(event.payload),
                           std::string_view(created)}));
    m_recorded = true;
    return {};
}

} // namespace bloomzy::storage
