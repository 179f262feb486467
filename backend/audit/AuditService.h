#pragma once

#include "backend/audit/search/AuditExport.h"
#include "backend/audit/search/AuditSearch.h"
#include "backend/http/Endpoint.h"
#include "backend/storage/Migration.h"
#include "backend/storage/Outbox.h"
#include "backend/storage/Vault.h"
#include "backend/tlog/NoteKey.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace bloomzy::audit {

/// The audit log: takes events from the services' outboxes, finds them (docs/audit-search.md), and proves what it holds
/// (docs/audit-log-format.md). Safe from any thread.
class AuditService
{
public:
    /// `database` is audit.db, migrated with audit::migrations(), and outlives this object. Makes the key that signs
    /// the log where there is none, sealed in the database's vault, takes into the log what was recorded before there
    /// was one, and makes findable what is not yet, however long that takes. `malformed` when the log is not what was
    /// written.
    [[nodiscard]] static core::Result<std::unique_ptr<AuditService>>
    open(storage::Database& database, const storage::Vault& vault, storage::Deadline deadline);

    /// Appends what is new of `rows` (not empty, ascending) in one durable transaction, with a signed checkpoint;
    /// answers the last row's sequence, up to which the source may forget. Events are known by their ids, so a delivery
    /// may be repeated, and a source that was taken back to an older copy loses nothing. `malformed` when the log is
    /// not the one that was signed last.
    [[nodiscard]] core::Result<std::int64_t> take(const std::string& source, std::span<const storage::OutboxRow> rows);

    /// The sequence of the newest event; 0 when there is none.
    [[nodiscard]] core::Result<std::int64_t> newest(storage::Deadline deadline);
    /// Events after `sequence`, oldest first.
    [[nodiscard]] core::Result<std::vector<api::AuditEntry>> after(std::int64_t sequence, std::int32_t limit,
                                                                   storage::Deadline deadline);

    /// Before the first question; without it nobody is found by a name. `people` outlives this.
    void setPeople(PeopleNames* people) { m_search.setPeople(people); }
    [[nodiscard]] AuditSearch& search() { return m_search; }

    [[nodiscard]] std::vector<http::Endpoint> endpoints();

private:
    AuditService(storage::Database& database, tlog::NoteSigner key, const storage::Vault& vault)
        : m_database(database)
        , m_key(std::move(key))
        , m_addresses(vault)
    {
    }

    storage::Database& m_database;
    tlog::NoteSigner m_key;
    const AddressKeys m_addresses;
    AuditSearch m_search{m_database, m_addresses};
    AuditExport m_export{m_database, m_search};
};

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::audit
