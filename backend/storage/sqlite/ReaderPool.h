#pragma once

#include "backend/storage/sqlite/Connection.h"

#include <condition_variable>
#include <mutex>

namespace bloomzy::storage {

/// Connections that only read, each lent to one caller at a time.
class ReaderPool
{
public:
    [[nodiscard]] static core::Result<std::unique_ptr<ReaderPool>>
    open(const ConnectionOptions& options, std::int64_t mmapBytes, int count, const core::Clock& clock);

    [[nodiscard]] core::Result<void> read(const Database::Read& work, Deadline deadline);
    void addTo(DatabaseStats& stats) const;
    /// From now on every call is refused; those that wait return.
    void refuseAll();

private:
    explicit ReaderPool(const core::Clock& clock)
        : m_clock(clock)
    {
    }
    [[nodiscard]] core::Result<Connection*> acquire(Deadline deadline);
    void release(Connection* connection);
    [[nodiscard]] core::Result<void> readFrom(Connection& connection, const Database::Read& work);

    const core::Clock& m_clock;
    std::vector<std::unique_ptr<Connection>> m_connections;
    mutable std::mutex m_mutex;
    std::condition_variable m_released;
    std::vector<Connection*> m_idle;
    bool m_closed = false;
    std::uint64_t m_reads = 0;
    std::uint64_t m_refused = 0;
};

} // namespace bloomzy::storage
