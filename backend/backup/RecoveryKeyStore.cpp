#include "backend/backup/RecoveryKeyStore.h"

namespace bloomzy::backup {

core::Result<void> RecoveryKeyStore::insert(storage::Transaction& transaction, const api::RecoveryKey& key)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO recovery_keys (id, recipient, created_at) VALUES (?, ?, ?)",
        {std::string_view(key.id), std::string_view(key.recipient), std::string_view(key.createdAt)}));
    return {};
}

core::Result<std::vector<api::RecoveryKey>> RecoveryKeyStore::list(storage::Snapshot& snapshot)
{
    std::vector<api::RecoveryKey> keys;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT id, recipient, created_at FROM recovery_keys ORDER BY created_at DESC, id DESC", {},
        [&](const storage::Row& row) {
            const bool current = keys.empty();
            keys.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), current});
            return true;
        }));
    return keys;
}

} // namespace bloomzy::backup
