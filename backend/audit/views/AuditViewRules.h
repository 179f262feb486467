#pragma once

#include "backend/api/Problem.h"
#include "backend/api/SavedViews.h"

#include <vector>

namespace bloomzy::audit {

/// What is wrong with a view of the audit log; trims its name. Its query is a filter in the query string of GET
/// /api/v1/audit/events, without a page. One that its owner may not ask for, such as an address, is kept: it is refused
/// when it is asked.
[[nodiscard]] std::vector<api::Fault> checkAuditView(api::SavedViewInput& view);

} // namespace bloomzy::audit
