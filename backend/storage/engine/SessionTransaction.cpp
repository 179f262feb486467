#include "backend/storage/engine/SessionTransaction.h"

#include "backend/storage/Text.h"

namespace bloomzy::storage {

namespace {

/// Whether the text is surely no change; for others a change is assumed.
bool onlyReads(std::string_view sql)
{
    return sql.starts_with("SELECT");
}

} // namespace

core::Result<void> SessionSnapshot::query(std::string_view sql, Params params,
                                          const std::function<bool(const Row&)>& row)
{
    BLOOMZY_CHECK(checkTexts(params));
    return m_statements.query(sql, params, row);
}

core::Result<void> SessionSnapshot::walk(std::string_view sql, Params params,
                                         const std::function<bool(const Row&)>& row)
{
    BLOOMZY_CHECK(checkTexts(params));
    return m_statements.walk(sql, params, row);
}

template <class Done>
Done SessionTransaction::noted(Done done)
{
    if (done.has_error() && !m_failure)
        m_failure = done.error();
    return done;
}

core::Result<void> SessionTransaction::walk(std::string_view sql, Params params,
                                            const std::function<bool(const Row&)>& row)
{
    BLOOMZY_CHECK(checkTexts(params));
    m_changed = m_changed || !onlyReads(sql);
    return noted(m_statements.walk(sql, params, row));
}

core::Result<void> SessionTransaction::query(std::string_view sql, Params params,
                                             const std::function<bool(const Row&)>& row)
{
    BLOOMZY_CHECK(checkTexts(params));
    m_changed = m_changed || !onlyReads(sql);
    return noted(m_statements.query(sql, params, row));
}

core::Result<std::int64_t> SessionTransaction::execute(std::string_view sql, Params params)
{
    BLOOMZY_CHECK(checkTexts(params));
    m_changed = true;
    return noted(m_statements.execute(sql, params));
}

core::Result<void> SessionTransaction::record(const OutboxEvent& event)
{
    const std::string created = core::formatTime(now());
    BLOOMZY_CHECK(execute("INSERT INTO outbox (id, topic, payload, created) VALUES (?, ?, ?, ?)",
                          {std::string_view(event.id), std::string_view(event.topic), std::string_view(event.payload),
                           std::string_view(created)}));
    m_recorded = true;
    return {};
}

void SessionTransaction::atEnd(std::int64_t order, std::function<core::Result<void>(Transaction&)> last)
{
    m_changed = true;
    m_atEnd.push_back({order, std::move(last)});
}

} // namespace bloomzy::storage
