#pragma once

#include "backend/storage/sqlite/Connection.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace bloomzy::storage {

/// Connections that only read, each lent to one caller at a time. The first is opened at once, the others when they are
/// first needed: each takes time and memory, and most services are read by one at a time.
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
    ReaderPool(ConnectionOptions options, std::int64_t mmapBytes, int count, const core::Clock& clock)
        : m_options(std::move(options))
        , m_mmapBytes(mmapBytes)
        , m_clock(clock)
        , m_most(static_cast<std::size_t>(std::max(1, count)))
    {
    }
    [[nodiscard]] core::Result<Connection*> acquire(Deadline deadline);
    [[nodiscard]] core::Result<void> addOne();
    void grow();
    void release(Connection* connection);
    [[nodiscard]] core::Result<void> readFrom(Connection& connection, const Database::Read& work);

    const ConnectionOptions m_options;
    const std::int64_t m_mmapBytes;
    const core::Clock& m_clock;
    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_connections;
    const std::size_t m_most; ///< connections
    std::size_t m_begun = 0;  ///< those that are open or being opened
    std::condition_variable m_released;
    std::vector<Connection*> m_idle;
    Deadline m_growsAgain; ///< after one could not be opened
    bool m_closed = false;
    std::uint64_t m_reads = 0;
    std::uint64_t m_refused = 0;
};

} // namespace bloomzy::storage
