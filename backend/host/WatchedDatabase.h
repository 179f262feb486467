#pragma once

#include "backend/storage/Database.h"

#include <atomic>

namespace bloomzy::host {

/// A database that remembers whether its last change could be kept. Refusals are no failures: a full queue, a passed
/// deadline, a contradiction, or what the work itself answers.
class WatchedDatabase : public storage::Database
{
public:
    explicit WatchedDatabase(std::unique_ptr<storage::Database> database)
        : m_database(std::move(database))
    {
    }

    [[nodiscard]] storage::Engine engine() const override { return m_database->engine(); }
    [[nodiscard]] core::Result<void> read(const Read& work, storage::Deadline deadline) override;
    [[nodiscard]] core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override;
    void onOutbox(std::function<void()> listener) override { m_database->onOutbox(std::move(listener)); }
    [[nodiscard]] storage::DatabaseStats stats() const override { return m_database->stats(); }

    /// Whether changes can be kept. After a failure it tries with a small one that leaves nothing behind.
    [[nodiscard]] bool keepsChanges(storage::Deadline deadline);

private:
    std::unique_ptr<storage::Database> m_database;
    std::atomic<bool> m_failed{false};
};

} // namespace bloomzy::host
