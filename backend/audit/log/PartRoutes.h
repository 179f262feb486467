#pragma once

#include "backend/http/Endpoint.h"
#include "backend/storage/Vault.h"

namespace bloomzy::audit {

/// What stands beside the entries of the log, with the salts, for whoever verifies the log of a running server: without
/// what nobody can open any more, and without the parts of which the caller may not see all. One that was changed so
/// that it cannot be opened is an empty part, which fits no hash. `database` and its `vault` outlive it.
[[nodiscard]] http::Endpoint partsEndpoint(storage::Database& database, const storage::Vault& vault);

} // namespace bloomzy::audit
