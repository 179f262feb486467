#pragma once

#include "backend/audit/search/AuditExport.h"
#include "backend/audit/search/AuditSearch.h"

#include <vector>

namespace bloomzy::audit {

/// Whether the caller sees what an event tells of people. Who they are called, and what else stands in their accounts,
/// is for those who may read users.
[[nodiscard]] bool seesPersonal(const http::Request& request);

/// Reading the log under /api/v1/audit. The arguments outlive them.
[[nodiscard]] std::vector<http::Endpoint> searchEndpoints(const AuditSearch& search, AuditExport& exports);

} // namespace bloomzy::audit
