#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/NameSource.h"

#include <vector>

namespace bloomzy::audit {

/// GET /api/v1/audit/names. The sources outlive it.
[[nodiscard]] std::vector<http::Endpoint> nameEndpoints(std::vector<const http::NameSource*> sources);

} // namespace bloomzy::audit
