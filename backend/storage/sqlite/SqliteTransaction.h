#pragma once

#include "backend/storage/sqlite/Connection.h"

namespace bloomzy::storage {

class SqliteSnapshot : public Snapshot
{
public:
    SqliteSnapshot(Connection& connection, const core::Clock& clock)
        : m_connection(connection)
        , m_clock(clock)
    {
    }

    using Snapshot::query;
    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] core::Time now() const override { return m_clock.now(); }
    [[nodiscard]] core::Result<void> query(std::string_view sql, Params params,
                                           const std::function<bool(const Row&)>& row) override;

private:
    Connection& m_connection;
    const core::Clock& m_clock;
};

class SqliteTransaction : public Transaction
{
public:
    SqliteTransaction(Connection& connection, const core::Clock& clock)
        : m_connection(connection)
        , m_clock(clock)
    {
    }

    using Transaction::execute;
    using Transaction::query;
    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] core::Time now() const override { return m_clock.now(); }
    [[nodiscard]] core::Result<void> query(std::string_view sql, Params params,
                                           const std::function<bool(const Row&)>& row) override;
    [[nodiscard]] core::Result<std::int64_t> execute(std::string_view sql, Params params) override;
    [[nodiscard]] core::Result<void> record(const OutboxEvent& event) override;

    [[nodiscard]] bool hasRecorded() const { return m_recorded; }

private:
    Connection& m_connection;
    const core::Clock& m_clock;
    bool m_recorded = false;
};

} // namespace bloomzy::storage
