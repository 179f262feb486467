#pragma once

#include "backend/http/Endpoint.h"
#include "backend/storage/Migration.h"
#include "backend/storage/Outbox.h"

#include <span>
#include <string>
#include <vector>

namespace bloomzy::audit {

/// The audit log: takes events from the services' outboxes and lists them. Safe from any thread.
class AuditService
{
public:
    /// `database` is audit.db, migrated with audit::migrations(), and outlives this object.
    explicit AuditService(storage::Database& database)
        : m_database(database)
    {
    }

    /// Appends what is new of `rows` (not empty, ascending) in one durable transaction; answers the last row's
    /// sequence, up to which the source may forget. Events are known by their ids, so a delivery may be repeated, and a
    /// source that was taken back to an older copy loses nothing.
    [[nodiscard]] core::Result<std::int64_t> take(const std::string& source, std::span<const storage::OutboxRow> rows);

    /// The sequence of the newest event; 0 when there is none.
    [[nodiscard]] core::Result<std::int64_t> newest(storage::Deadline deadline);
    /// Events after `sequence`, oldest first.
    [[nodiscard]] core::Result<std::vector<api::AuditEntry>> after(std::int64_t sequence, std::int32_t limit,
                                                                   storage::Deadline deadline);

    [[nodiscard]] std::vector<http::Endpoint> endpoints();

private:
    storage::Database& m_database;
};

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::audit
