#pragma once

#include "backend/api/Audit.h"
#include "backend/audit/people/PersonKeys.h"

#include <optional>

namespace bloomzy::audit {

/// Events as the log has them, one by one, with what is sealed. Of one thread.
class EntryReader
{
public:
    /// Both outlive this.
    EntryReader(storage::Snapshot& snapshot, const storage::Vault& vault)
        : m_snapshot(snapshot)
        , m_keys(snapshot, vault)
    {
    }

    [[nodiscard]] storage::Snapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] core::Result<std::optional<api::AuditEntry>> at(std::int64_t sequence);
    [[nodiscard]] core::Result<std::optional<api::AuditEntry>> byId(std::string_view id);

private:
    [[nodiscard]] core::Result<std::optional<api::AuditEntry>> read(std::string_view column,
                                                                    const storage::Param& value);

    storage::Snapshot& m_snapshot;
    PersonKeys m_keys;
};

} // namespace bloomzy::audit
