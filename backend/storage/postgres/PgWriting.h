#pragma once

#include "backend/storage/engine/WriteConnection.h"
#include "backend/storage/postgres/PgConnector.h"

namespace bloomzy::storage {

/// The writer's connection to a PostgreSQL database, made anew when it was lost. An advisory lock, held from begin() to
/// the commit's end, keeps the writers of other processes out.
class PgWriting : public WriteConnection
{
public:
    /// `uncertain`: told of a commit whose outcome could not be learned; may be empty.
    PgWriting(PgConnector& connector, std::function<void()> uncertain)
        : m_connector(connector)
        , m_uncertain(std::move(uncertain))
    {
    }

    [[nodiscard]] StatementRunner& statements() override { return *m_connection; }
    [[nodiscard]] core::Result<void> begin(Deadline deadline) override;
    /// They travel with other statements.
    [[nodiscard]] bool savepointsAreCostly() const override { return false; }
    [[nodiscard]] core::Result<void> mark(Deadline deadline) override;
    [[nodiscard]] core::Result<void> keep() override;
    [[nodiscard]] core::Result<void> undo() override;
    /// When the connection goes while it waits, it asks on a new one what became of the transaction.
    [[nodiscard]] core::Result<void> commit() override;
    [[nodiscard]] bool inTransaction() const override { return m_connection && m_connection->inTransaction(); }
    void rollBack() noexcept override;

private:
    /// Where the next savepoint comes from.
    enum class Savepoint { set, none, kept };

    [[nodiscard]] core::Result<void> learnOutcome(const std::string& transaction, const core::Error& lost);

    PgConnector& m_connector;
    const std::function<void()> m_uncertain;
    std::unique_ptr<PgConnection> m_connection;
    Savepoint m_savepoint = Savepoint::none;
};

} // namespace bloomzy::storage
