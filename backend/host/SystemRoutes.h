#pragma once

#include "backend/api/Health.h"
#include "backend/http/Endpoint.h"

#include <functional>
#include <string>
#include <vector>

namespace bloomzy::host {

/// What the routes that belong to no service answer from.
struct SystemSources
{
    std::string version;
    std::function<std::vector<api::HealthCheck>(storage::Deadline)> readiness; ///< may block up to the deadline
    std::function<std::string()> metrics;                                      ///< Prometheus text
};

/// /health/live, /health/ready, /metrics.
[[nodiscard]] std::vector<http::Endpoint> systemEndpoints(SystemSources sources);

} // namespace bloomzy::host
