#include "backend/storage/postgres/PgPool.h"

#include "backend/storage/engine/StorageError.h"

namespace bloomzy::storage {

core::Result<PgPool::Lease> PgPool::begin(const std::string& begin, Deadline deadline)
{
    BLOOMZY_TRY(Lease lease, acquire(deadline));
    BLOOMZY_CHECK(beginOn(lease.m_connection, m_connector, begin, deadline));
    return lease;
}

core::Result<PgPool::Lease> PgPool::acquire(Deadline deadline)
{
    std::unique_lock lock(m_mutex);
    const bool inTime = deadline > std::chrono::steady_clock::now() &&
                        m_returned.wait_until(lock, deadline, [&] { return m_closed || m_lent < m_size; });
    if (m_closed || !inTime) {
        ++m_refused;
        return m_closed ? closingError() : busyError("the deadline passed while a read waited");
    }
    ++m_begun;
    ++m_lent;
    std::unique_ptr<PgConnection> connection;
    if (!m_idle.empty()) {
        connection = std::move(m_idle.back());
        m_idle.pop_back();
    }
    return Lease(*this, std::move(connection));
}

void PgPool::giveBack(std::unique_ptr<PgConnection> connection)
{
    if (connection)
        connection->rollBack();
    const std::lock_guard lock(m_mutex);
    --m_lent;
    if (connection && !connection->isLost())
        m_idle.push_back(std::move(connection));
    m_returned.notify_one();
}

void PgPool::addTo(DatabaseStats& stats) const
{
    const std::lock_guard lock(m_mutex);
    stats.reads += m_begun;
    stats.refused += m_refused;
}

void PgPool::refuseAll()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_returned.notify_all();
}

core::Result<void> beginOn(std::unique_ptr<PgConnection>& connection, PgConnector& connector, const std::string& begin,
                           Deadline deadline)
{
    if (connection && !connection->isLost()) {
        connection->setDeadline(deadline);
        auto begun = connection->run(begin);
        if (begun.has_value() || !connection->isLost())
            return begun;
    }
    connection.reset();
    BLOOMZY_TRY(connection, connector.connect(deadline));
    connection->setDeadline(deadline);
    return connection->run(begin);
}

} // namespace bloomzy::storage
