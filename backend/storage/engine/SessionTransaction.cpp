#include "backend/storage/engine/SessionTransaction.h"

#include "backend/storage/Text.h"

namespace bloomzy::storage {

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

core::Result<void> SessionTransaction::walk(std::string_view sql, Params params,
                                            const std::function<bool(const Row&)>& row)
{
    BLOOMZY_CHECK(checkTexts(params));
    auto done = m_statements.walk(sql, params, row);
    if (done.has_error() && !m_failure)
        m_failure = done.error();
    return done;
}

core::Result<void> SessionTransaction::query(std::string_view sql, Params params,
                                             const std::function<bool(const Row&)>& row)
{
    BLOOMZY_CHECK(checkTexts(params));
    auto done = m_statements.query(sql, params, row);
    if (done.has_error() && !m_failure)
        m_failure = done.error();
    return done;
}

core::Result<std::int64_t> SessionTransaction::execute(std::string_view sql, Params params)
{
    BLOOMZY_CHECK(checkTexts(params));
    auto done = m_statements.execute(sql, params);
    if (done.has_error() && !m_failure)
        m_failure = done.error();
    return done;
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

} // namespace bloomzy::storage
