#pragma once

#include "backend/views/ViewHandlers.h"

#include <vector>

namespace bloomzy::views {

/// The routes of `handlers.of()`, which refer to `handlers`.
[[nodiscard]] std::vector<http::Endpoint> viewEndpoints(ViewHandlers& handlers);

} // namespace bloomzy::views
