#pragma once

#include "backend/http/Endpoint.h"
#include "backend/tlog/NoteKey.h"

namespace bloomzy::audit {

/// The log under /api/v1/audit/log as C2SP tlog-tiles has it, with proofs as JSON beside it. `database` outlives them;
/// `key` verifies its checkpoints.
[[nodiscard]] std::vector<http::Endpoint> logEndpoints(storage::Database& database, const tlog::NoteVerifier& key);

} // namespace bloomzy::audit
