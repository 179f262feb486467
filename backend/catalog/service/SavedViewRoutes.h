#pragma once

#include "backend/catalog/service/SavedViewHandlers.h"

#include <vector>

namespace bloomzy::catalog {

/// The routes of /api/v1/catalog/views, which refer to `handlers`.
[[nodiscard]] std::vector<http::Endpoint> savedViewEndpoints(SavedViewHandlers& handlers);

} // namespace bloomzy::catalog
