#include "backend/audit/AuditService.h"

#include "backend/audit/AuditStore.h"

#include <algorithm>

namespace bloomzy::audit {

core::Result<std::int64_t> AuditService::take(const std::string& source, std::span<const storage::OutboxRow> rows)
{
    using namespace std::chrono_literals;
    return storage::writeValue<std::int64_t>(
        m_database, storage::Lane::interactive, storage::deadlineIn(30s),
        [&](storage::Transaction& transaction) -> core::Result<std::int64_t> {
            BLOOMZY_TRY(const auto position, AuditStore::position(transaction, source));
            BLOOMZY_TRY(auto last, AuditStore::last(transaction));
            std::int64_t taken = position;
            for (const auto& row : rows) {
                if (row.sequence <= position)
                    continue;
                BLOOMZY_TRY(const auto added, AuditStore::append(transaction, last + 1, source, row.event));
                last += added ? 1 : 0;
                taken = std::max(taken, row.sequence);
            }
            if (taken != position) {
                BLOOMZY_CHECK(AuditStore::setPosition(transaction, source, taken));
            }
            return taken;
        });
}

} // namespace bloomzy::audit
