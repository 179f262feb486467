#pragma once

#include <boost/describe/class.hpp>

#include <string>
#include <vector>

namespace bloomzy::api {

struct HealthCheck
{
    std::string name; ///< `catalog.database` and the like
    bool ok = false;
    std::string detail; ///< one sentence; no paths
};
BOOST_DESCRIBE_STRUCT(HealthCheck, (), (name, ok, detail))

/// GET /health/live and /health/ready; not ready is 503 with the same body.
struct Health
{
    std::string status; ///< `ok` or `failing`
    std::string version;
    std::vector<HealthCheck> checks;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status, version, checks))

} // namespace bloomzy::api
