#include "backend/auth/RecoveryCodeStore.h"

namespace bloomzy::auth {

core::Result<void> RecoveryCodeStore::replace(storage::Transaction& transaction, std::string_view userId,
                                              const std::vector<std::string>& hashes)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM recovery_codes WHERE user_id = ?", {userId}));
    for (const std::string& hash : hashes)
        BLOOMZY_CHECK(
            transaction.execute("INSERT INTO recovery_codes (code_hash, user_id) VALUES (?, ?)", {hash, userId}));
    return {};
}

core::Result<bool> RecoveryCodeStore::use(storage::Transaction& transaction, std::string_view userId,
                                          std::string_view hash)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute("DELETE FROM recovery_codes WHERE code_hash = ? AND user_id = ?", {hash, userId}));
    return rows == 1;
}

core::Result<std::int64_t> RecoveryCodeStore::left(storage::Snapshot& snapshot, std::string_view userId)
{
    std::int64_t count = 0;
    BLOOMZY_CHECK(
        snapshot.query("SELECT count(*) FROM recovery_codes WHERE user_id = ?", {userId}, [&](const storage::Row& row) {
            count = row.integer(0);
            return false;
        }));
    return count;
}

} // namespace bloomzy::auth
