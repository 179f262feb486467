#pragma once

#include "backend/storage/engine/StatementRunner.h"

namespace bloomzy::storage {

/// What the writer has of a connection: one transaction at a time, with one savepoint in it at a time.
class WriteConnection
{
public:
    virtual ~WriteConnection() = default;
    [[nodiscard]] virtual StatementRunner& statements() = 0;

    /// Begins the transaction. Nobody else can change the database until it ends. The deadline is that of the first
    /// work in it.
    [[nodiscard]] virtual core::Result<void> begin(Deadline deadline) = 0;
    /// Whether a savepoint costs so much that a batch is run without any, and once more with them when one of it fails.
    [[nodiscard]] virtual bool savepointsAreCostly() const = 0;
    /// Sets the savepoint, for work that has until `deadline`.
    [[nodiscard]] virtual core::Result<void> mark(Deadline deadline) = 0;
    /// Keeps what was done since the savepoint, or takes it back.
    [[nodiscard]] virtual core::Result<void> keep() = 0;
    [[nodiscard]] virtual core::Result<void> undo() = 0;
    /// All that was kept is durable once this returns without an error.
    [[nodiscard]] virtual core::Result<void> commit() = 0;
    [[nodiscard]] virtual bool inTransaction() const = 0;
    /// Whatever state a failure left: afterwards there is no transaction.
    virtual void rollBack() noexcept = 0;
};

} // namespace bloomzy::storage
