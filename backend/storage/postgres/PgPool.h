#pragma once

#include "backend/storage/postgres/PgConnector.h"

#include <condition_variable>

namespace bloomzy::storage {

/// A bounded number of connections, each lent to one caller at a time and made when it is first needed.
class PgPool
{
public:
    /// A connection on loan, within a transaction; goes back without one.
    class Lease
    {
    public:
        Lease(PgPool& pool, std::unique_ptr<PgConnection> connection)
            : m_pool(&pool)
            , m_connection(std::move(connection))
        {
        }
        Lease(Lease&& other) noexcept
            : m_pool(std::exchange(other.m_pool, nullptr))
            , m_connection(std::move(other.m_connection))
        {
        }
        Lease& operator=(Lease&&) = delete;
        ~Lease()
        {
            if (m_pool)
                m_pool->giveBack(std::move(m_connection));
        }
        [[nodiscard]] PgConnection& operator*() const { return *m_connection; }

    private:
        friend class PgPool;
        PgPool* m_pool;
        std::unique_ptr<PgConnection> m_connection;
    };

    PgPool(PgConnector& connector, std::size_t size)
        : m_connector(connector)
        , m_size(size)
    {
    }

    /// Begins a transaction with `begin` on a connection that has until the deadline. One that died while nobody used
    /// it is replaced.
    [[nodiscard]] core::Result<Lease> begin(const std::string& begin, Deadline deadline);
    void addTo(DatabaseStats& stats) const;
    /// From now on every call is refused; those that wait return.
    void refuseAll();

private:
    [[nodiscard]] core::Result<Lease> acquire(Deadline deadline);
    void giveBack(std::unique_ptr<PgConnection> connection);

    PgConnector& m_connector;
    const std::size_t m_size;
    mutable std::mutex m_mutex;
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<PgConnection>> m_idle;
    std::size_t m_lent = 0;
    bool m_closed = false;
    std::uint64_t m_begun = 0;
    std::uint64_t m_refused = 0;
};

/// Runs `begin` on the connection, and when that finds it dead, once more on a new one. It may be none at first.
[[nodiscard]] core::Result<void> beginOn(std::unique_ptr<PgConnection>& connection, PgConnector& connector,
                                         const std::string& begin, Deadline deadline);

} // namespace bloomzy::storage
