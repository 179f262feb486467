#pragma once

#include "backend/api/Audit.h"
#include "backend/core/Result.h"
#include "backend/storage/Vault.h"

#include <cstdint>
#include <vector>

namespace bloomzy::audit {

/// SQL that lists the audit log.
class AuditStore
{
public:
    /// The highest sequence in the log; 0 when it is empty.
    [[nodiscard]] static core::Result<std::int64_t> last(storage::Snapshot& snapshot);
    /// Entries above `after`, oldest first. `vault` opens what is sealed.
    [[nodiscard]] static core::Result<std::vector<api::AuditEntry>>
    listAfter(storage::Snapshot& snapshot, const storage::Vault& vault, std::int64_t after, std::int32_t limit);
};

} // namespace bloomzy::audit
