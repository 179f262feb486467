#include "backend/audit/AuditService.h"

#include "backend/audit/AuditStore.h"
#include "backend/audit/log/EarlierEvents.h"
#include "backend/audit/log/LogAppender.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/people/SealedParts.h"
#include "backend/audit/people/StoredEvents.h"
#include "backend/audit/search/EarlierSearch.h"

namespace bloomzy::audit {

core::Result<std::unique_ptr<AuditService>> AuditService::open(storage::Database& database, const storage::Vault& vault,
                                                               storage::Deadline deadline)
{
    BLOOMZY_TRY(tlog::NoteSigner key, openLogKey(database, vault, deadline));
    BLOOMZY_TRY(const bool clear, storage::readValue<bool>(database, deadline, holdsClearEvents));
    BLOOMZY_CHECK(takeEarlierEvents(database, key, vault));
    BLOOMZY_CHECK(sealStoredEvents(database, vault));
    std::unique_ptr<AuditService> service(new AuditService(database, vault, std::move(key)));
    service->m_sealedAtStart = clear;
    BLOOMZY_CHECK(makeFindable(database, service->m_vault, service->m_addresses));
    return service;
}

core::Result<std::int64_t> AuditService::take(const std::string& source, std::span<const storage::OutboxRow> rows)
{
    using namespace std::chrono_literals;
    return storage::writeValue<std::int64_t>(
        m_database, storage::Lane::interactive, storage::deadlineIn(30s),
        [&](storage::Transaction& transaction) -> core::Result<std::int64_t> {
            BLOOMZY_TRY(LogAppender log, LogAppender::begin(transaction, m_key));
            PersonKeys keys(transaction, m_vault);
            SearchIndexer index(transaction, m_addresses);
            // Known by their ids, not by their sequences: a source that was taken back to an older copy counts anew.
            for (const auto& row : rows) {
                BLOOMZY_TRY(LogRecord record, recordOf(source, row.event));
                BLOOMZY_TRY(const PartTexts parts, sealNew(transaction, keys, record));
                const auto sequence = std::int64_t(log.size() + 1);
                BLOOMZY_TRY(const bool added, RecordStore::insert(transaction, sequence, record, parts));
                if (!added)
                    continue;
                log.add(entryOf(record.leaf));
                BLOOMZY_CHECK(index.add(auditEntryOf(sequence, record)));
            }
            BLOOMZY_CHECK(index.finish());
            BLOOMZY_CHECK(log.finish());
            return rows.back().sequence;
        });
}

core::Result<std::int64_t> AuditService::newest(storage::Deadline deadline)
{
    return storage::readValue<std::int64_t>(m_database, deadline, &AuditStore::last);
}

core::Result<std::vector<api::AuditEntry>> AuditService::after(std::int64_t sequence, std::int32_t limit,
                                                               storage::Deadline deadline)
{
    return storage::readValue<std::vector<api::AuditEntry>>(m_database, deadline, [&](storage::Snapshot& snapshot) {
        return AuditStore::listAfter(snapshot, m_vault, sequence, limit);
    });
}

core::Result<bool> AuditService::knowsPerson(const std::string& id, storage::Deadline deadline)
{
    return storage::readValue<bool>(m_database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<bool> {
        BLOOMZY_TRY(const auto person, PeopleStore::byId(snapshot, id));
        return person && person->sealed;
    });
}

core::Result<void> AuditService::erase(const std::string& id, storage::Deadline deadline)
{
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(erasePerson(transaction, id));
        return forgetAddresses(transaction, id);
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, deadline));
    m_directory.forget(id);
    return {};
}

} // namespace bloomzy::audit
