#pragma once

#include "backend/api/Backup.h"
#include "backend/storage/Database.h"

#include <vector>

namespace bloomzy::backup {

/// SQL of the table of recovery recipients.
class RecoveryKeyStore
{
public:
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const api::RecoveryKey& key);
    /// Newest first; the first one is the current one.
    [[nodiscard]] static core::Result<std::vector<api::RecoveryKey>> list(storage::Snapshot& snapshot);
};

} // namespace bloomzy::backup
