#pragma once

#include "backend/auth/ApiKeyStore.h"
#include "backend/core/Clock.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace bloomzy::auth {

/// When keys were used last: in memory first, so that a request with a key waits for no disk, and written down together
/// now and then. What was noted since the last time goes with the process. Safe from any thread.
class ApiKeyUses
{
public:
    void note(const std::string& keyId, core::Time time);
    /// Since the last writeDown().
    [[nodiscard]] std::optional<core::Time> of(const std::string& keyId) const;
    /// All that was noted, in one transaction; when it fails it is noted still. Call it once a minute at most.
    [[nodiscard]] core::Result<void> writeDown(storage::Database& database, storage::Deadline deadline);

private:
    mutable std::mutex m_mutex;
    std::map<std::string, core::Time> m_noted; ///< by the id of the key
};

} // namespace bloomzy::auth
