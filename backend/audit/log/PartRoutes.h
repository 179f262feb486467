#pragma once

#include "backend/http/Endpoint.h"

namespace bloomzy::audit {

/// What stands beside the entries of the log, with the salts, for whoever verifies the log of a running server.
/// `database` outlives it.
[[nodiscard]] http::Endpoint partsEndpoint(storage::Database& database);

} // namespace bloomzy::audit
