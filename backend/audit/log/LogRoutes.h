#pragma once

#include "backend/http/Endpoint.h"
#include "backend/storage/Vault.h"
#include "backend/tlog/NoteKey.h"

namespace bloomzy::audit {

/// The log under /api/v1/audit/log as C2SP tlog-tiles has it, with proofs as JSON beside it. `database` and its
/// `vault` outlive them; `key` verifies its checkpoints.
[[nodiscard]] std::vector<http::Endpoint> logEndpoints(storage::Database& database, const storage::Vault& vault,
                                                       const tlog::NoteVerifier& key);

} // namespace bloomzy::audit
