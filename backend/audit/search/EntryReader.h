#pragma once

#include "backend/api/Audit.h"
#include "backend/storage/Database.h"

#include <optional>

namespace bloomzy::audit {

/// Events as the log has them, one by one.
class EntryReader
{
public:
    [[nodiscard]] static core::Result<std::optional<api::AuditEntry>> at(storage::Snapshot& snapshot,
                                                                         std::int64_t sequence);
    [[nodiscard]] static core::Result<std::optional<api::AuditEntry>> byId(storage::Snapshot& snapshot,
                                                                           std::string_view id);
};

} // namespace bloomzy::audit
