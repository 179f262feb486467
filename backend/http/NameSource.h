#pragma once

#include "backend/api/AuditActions.h"
#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

#include <string>
#include <vector>

namespace bloomzy::http {

/// What a service's things are called today, for who reads of them in the audit log. Safe from any thread that may
/// block.
class NameSource
{
public:
    virtual ~NameSource() = default;
    /// Of those among `ids` that are there and that `caller` may see.
    [[nodiscard]] virtual core::Result<std::vector<api::AuditName>>
    namesOf(const std::vector<std::string>& ids, const Principal& caller, storage::Deadline deadline) const = 0;
};

} // namespace bloomzy::http
