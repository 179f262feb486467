#pragma once

#include "backend/http/Endpoint.h"

namespace bloomzy::audit {

/// By which somebody accepts that events were lost in a restore: the log keeps the head that they had of the log
/// before. `database` outlives it.
[[nodiscard]] http::Endpoint lossEndpoint(storage::Database& database);

} // namespace bloomzy::audit
