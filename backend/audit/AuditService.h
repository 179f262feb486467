#pragma once

#include "backend/audit/RestoreRecord.h"
#include "backend/audit/people/AddressKeys.h"
#include "backend/audit/people/PeopleDirectory.h"
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
    /// was one, seals what an earlier version stored in clear, and makes findable what is not yet, however long that
    /// takes. `malformed` when the log is not what was written. `restore`: the first event that is taken tells of it.
    [[nodiscard]] static core::Result<std::unique_ptr<AuditService>>
    open(storage::Database& database, const storage::Vault& vault, storage::Deadline deadline,
         const std::optional<RestoreTold>& restore = {});

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

    /// Whether this start sealed what stood in clear, which free pages of a SQLite file then still hold.
    [[nodiscard]] bool hasSealedWhatWasClear() const { return m_sealedAtStart; }
    /// Whether the log tells of the person, who is not erased.
    [[nodiscard]] core::Result<bool> knowsPerson(const std::string& id, storage::Deadline deadline);
    /// Takes the person's key away, and with it all that the log tells of them but their id; every proof holds on. What
    /// comes of them later is kept with ids alone.
    [[nodiscard]] core::Result<void> erase(const std::string& id, storage::Deadline deadline);

    [[nodiscard]] AuditSearch& search() { return m_search; }
    [[nodiscard]] std::vector<http::Endpoint> endpoints();

private:
    AuditService(storage::Database& database, const storage::Vault& vault, tlog::NoteSigner key, bool sealedAtStart)
        : m_database(database)
        , m_vault(vault)
        , m_directory(vault)
        , m_addresses(vault)
        , m_key(std::move(key))
        , m_sealedAtStart(sealedAtStart)
    {
    }

    storage::Database& m_database;
    const storage::Vault m_vault;
    PeopleDirectory m_directory;
    const AddressKeys m_addresses;
    const tlog::NoteSigner m_key;
    AuditSearch m_search{{m_database, m_vault, m_addresses, m_directory}};
    AuditExport m_export{m_database, m_search};
    const bool m_sealedAtStart;
};

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::audit
