#pragma once

#include "backend/host/Doubt.h"
#include "backend/storage/SnapshotHold.h"

#include <atomic>
#include <memory>

namespace bloomzy::host {

/// A database that remembers whether its last change could be kept. Refusals are no failures: a full queue, a passed
/// deadline, a contradiction, or what the work itself answers.
class WatchedDatabase : public storage::Database, public storage::SnapshotSource
{
public:
    /// `doubt` is what the database tells of commits whose outcome is not known; none where there are no such.
    explicit WatchedDatabase(std::unique_ptr<storage::Database> database, std::shared_ptr<Doubt> doubt = {})
        : m_doubt(std::move(doubt))
        , m_database(std::move(database))
    {
    }
    /// See Doubt::listen().
    void onDoubt(std::function<void()> listener)
    {
        if (m_doubt)
            m_doubt->listen(std::move(listener));
    }

    [[nodiscard]] storage::Engine engine() const override { return m_database->engine(); }
    [[nodiscard]] core::Result<void> read(const Read& work, storage::Deadline deadline) override;
    [[nodiscard]] core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override;
    void onOutbox(std::function<void()> listener) override { m_database->onOutbox(std::move(listener)); }
    [[nodiscard]] storage::DatabaseStats stats() const override { return m_database->stats(); }
    [[nodiscard]] core::Result<std::unique_ptr<storage::SnapshotHold>>
    prepareSnapshot(const storage::SnapshotTools& tools) override;

    /// Whether changes can be kept. After a failure it tries with a small one that leaves nothing behind.
    [[nodiscard]] bool keepsChanges(storage::Deadline deadline);

private:
    std::shared_ptr<Doubt> m_doubt; ///< outlives the database, which tells it
    std::unique_ptr<storage::Database> m_database;
    std::atomic<bool> m_failed{false};
};

} // namespace bloomzy::host
