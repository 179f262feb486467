#include "backend/audit/AuditService.h"

#include "backend/audit/AuditStore.h"
#include "backend/audit/log/EarlierEvents.h"
#include "backend/audit/log/LogAppender.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/log/RecordStore.h"
#include "backend/audit/search/EarlierSearch.h"

namespace bloomzy::audit {

core::Result<std::unique_ptr<AuditService>> AuditService::open(storage::Database& database, const storage::Vault& vault,
                                                               storage::Deadline deadline)
{
    BLOOMZY_TRY(tlog::NoteSigner key, openLogKey(database, vault, deadline));
    BLOOMZY_CHECK(takeEarlierEvents(database, key));
    std::unique_ptr<AuditService> service(new AuditService(database, std::move(key), vault));
    BLOOMZY_CHECK(makeFindable(database, service->m_addresses));
    return service;
}

core::Result<std::int64_t> AuditService::take(const std::string& source, std::span<const storage::OutboxRow> rows)
{
    using namespace std::chrono_literals;
    return storage::writeValue<std::int64_t>(m_database, storage::Lane::interactive, storage::deadlineIn(30s),
                                             [&](storage::Transaction& transaction) -> core::Result<std::int64_t> {
                                                 BLOOMZY_TRY(LogAppender log, LogAppender::begin(transaction, m_key));
                                                 SearchIndexer index(transaction, m_addresses);
                                                 // Known by their ids, not by their sequences: a source that was taken
                                                 // back to an older copy counts anew.
                                                 for (const auto& row : rows) {
                                                     BLOOMZY_TRY(const LogRecord record, recordOf(source, row.event));
                                                     const auto sequence = std::int64_t(log.size() + 1);
                                                     BLOOMZY_TRY(const bool added,
                                                                 RecordStore::insert(transaction, sequence, record));
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
        return AuditStore::listAfter(snapshot, sequence, limit);
    });
}

} // namespace bloomzy::audit
