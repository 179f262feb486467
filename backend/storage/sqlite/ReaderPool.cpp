#include "backend/storage/sqlite/ReaderPool.h"

#include "backend/storage/engine/Guarded.h"
#include "backend/storage/engine/SessionTransaction.h"
#include "backend/storage/engine/StorageError.h"

#include <algorithm>

namespace bloomzy::storage {
namespace {

constexpr std::chrono::seconds growInterval{1};

} // namespace

core::Result<std::unique_ptr<ReaderPool>> ReaderPool::open(const ConnectionOptions& options, std::int64_t mmapBytes,
                                                           int count, const core::Clock& clock)
{
    std::unique_ptr<ReaderPool> pool(new ReaderPool(options, mmapBytes, count, clock));
    BLOOMZY_CHECK(pool->addOne());
    pool->m_begun = 1;
    return pool;
}

core::Result<void> ReaderPool::addOne()
{
    BLOOMZY_TRY(auto connection, Connection::open(m_options));
    BLOOMZY_CHECK(connection->configure(m_mmapBytes));
    BLOOMZY_CHECK(connection->run("PRAGMA query_only = ON"));
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(connection.get());
    m_connections.push_back(std::move(connection));
    return {};
}

/// Where no more can be opened, those that are serve, and a little later it is tried again.
void ReaderPool::grow()
{
    const bool added = addOne().has_value();
    const std::lock_guard lock(m_mutex);
    if (!added) {
        --m_begun;
        m_growsAgain = deadlineIn(growInterval);
    }
    m_released.notify_all();
}

core::Result<void> ReaderPool::read(const Database::Read& work, Deadline deadline)
{
    BLOOMZY_TRY(Connection* const connection, acquire(deadline));
    auto done = readFrom(*connection, work);
    release(connection);
    return done;
}

core::Result<Connection*> ReaderPool::acquire(Deadline deadline)
{
    std::unique_lock lock(m_mutex);
    if (!m_closed && m_idle.empty() && m_begun < m_most && std::chrono::steady_clock::now() >= m_growsAgain) {
        ++m_begun;
        lock.unlock();
        grow();
        lock.lock();
    }
    const bool inTime = deadline > std::chrono::steady_clock::now() &&
                        m_released.wait_until(lock, deadline, [&] { return m_closed || !m_idle.empty(); });
    if (m_closed || !inTime) {
        ++m_refused;
        return m_closed ? closingError() : busyError("the deadline passed while a read waited");
    }
    ++m_reads;
    Connection* const connection = m_idle.back();
    m_idle.pop_back();
    return connection;
}

void ReaderPool::release(Connection* connection)
{
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(connection);
    m_released.notify_one();
}

core::Result<void> ReaderPool::readFrom(Connection& connection, const Database::Read& work)
{
    auto done = connection.run("BEGIN DEFERRED");
    if (done.has_value()) {
        SessionSnapshot snapshot(connection, m_clock);
        done = guarded(work, snapshot);
    }
    if (done.has_value())
        done = connection.run("COMMIT");
    // A reader that kept its snapshot would keep the write-ahead log from ever being emptied.
    connection.rollBack();
    return done;
}

void ReaderPool::addTo(DatabaseStats& stats) const
{
    const std::lock_guard lock(m_mutex);
    stats.reads += m_reads;
    stats.refused += m_refused;
}

void ReaderPool::refuseAll()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_released.notify_all();
}

} // namespace bloomzy::storage
