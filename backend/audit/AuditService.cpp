#include "backend/audit/AuditService.h"

#include "backend/audit/AuditStore.h"

namespace bloomzy::audit {

core::Result<std::int64_t> AuditService::take(const std::string& source, std::span<const storage::OutboxRow> rows)
{
    using namespace std::chrono_literals;
    return storage::writeValue<std::int64_t>(
        m_database, storage::Lane::interactive, storage::deadlineIn(30s),
        [&](storage::Transaction& transaction) -> core::Result<std::int64_t> {
            BLOOMZY_TRY(auto last, AuditStore::last(transaction));
            // Known by their ids, not by their sequences: a source that was taken back to an older copy counts anew.
            for (const auto& row : rows) {
                BLOOMZY_TRY(const auto added, AuditStore::append(transaction, last + 1, source, row.event));
                last += added ? 1 : 0;
            }
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
