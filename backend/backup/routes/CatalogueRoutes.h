#pragma once

#include "backend/backup/routes/DestinationHandlers.h"
#include "backend/backup/routes/PlanHandlers.h"
#include "backend/backup/routes/PointHandlers.h"

#include <vector>

namespace bloomzy::backup {

/// The handlers outlive the endpoints.
[[nodiscard]] std::vector<http::Endpoint> destinationEndpoints(DestinationHandlers& handlers);
[[nodiscard]] std::vector<http::Endpoint> planEndpoints(PlanHandlers& handlers);
[[nodiscard]] std::vector<http::Endpoint> pointEndpoints(PointHandlers& handlers);

} // namespace bloomzy::backup
