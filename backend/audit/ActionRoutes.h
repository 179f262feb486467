#pragma once

#include "backend/http/Endpoint.h"

#include <vector>

namespace bloomzy::audit {

/// GET /api/v1/audit/actions.
[[nodiscard]] std::vector<http::Endpoint> actionEndpoints();

} // namespace bloomzy::audit
