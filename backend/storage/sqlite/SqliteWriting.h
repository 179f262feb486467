#pragma once

#include "backend/storage/engine/WriteConnection.h"
#include "backend/storage/sqlite/Connection.h"

namespace bloomzy::storage {

/// The writer's connection to a SQLite file. The file's own lock keeps other writers out.
class SqliteWriting : public WriteConnection
{
public:
    explicit SqliteWriting(std::unique_ptr<Connection> connection)
        : m_connection(std::move(connection))
    {
    }

    [[nodiscard]] StatementRunner& statements() override { return *m_connection; }
    [[nodiscard]] core::Result<void> begin(Deadline) override { return m_connection->run("BEGIN IMMEDIATE"); }
    /// FTS5 writes all that it gathered as a new segment at each of them.
    [[nodiscard]] bool savepointsAreCostly() const override { return true; }
    [[nodiscard]] core::Result<void> mark(Deadline) override { return m_connection->run("SAVEPOINT one_write"); }
    [[nodiscard]] core::Result<void> keep() override { return m_connection->run("RELEASE one_write"); }
    [[nodiscard]] core::Result<void> undo() override
    {
        BLOOMZY_CHECK(m_connection->run("ROLLBACK TO one_write"));
        return m_connection->run("RELEASE one_write");
    }
    [[nodiscard]] core::Result<void> commit() override { return m_connection->run("COMMIT"); }
    [[nodiscard]] bool inTransaction() const override { return m_connection->inTransaction(); }
    void rollBack() noexcept override { m_connection->rollBack(); }

private:
    std::unique_ptr<Connection> m_connection;
};

} // namespace bloomzy::storage
