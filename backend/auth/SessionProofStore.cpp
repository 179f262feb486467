#include "backend/auth/SessionProofStore.h"

namespace bloomzy::auth {

core::Result<std::map<std::string, std::string, std::less<>>> SessionProofStore::ofUser(storage::Snapshot& snapshot,
                                                                                        std::string_view userId)
{
    std::map<std::string, std::string, std::less<>> proofs;
    BLOOMZY_CHECK(snapshot.query("SELECT id, proved_at FROM sessions WHERE user_id = ? AND proved_at IS NOT NULL "
                                 "AND ended_at IS NULL",
                                 {userId}, [&](const storage::Row& row) {
                                     proofs.emplace(row.text(0), row.text(1));
                                     return true;
                                 }));
    return proofs;
}

core::Result<bool> SessionProofStore::put(storage::Transaction& transaction, std::string_view sessionId,
                                          std::string_view now)
{
    BLOOMZY_TRY(
        const std::int64_t rows,
        transaction.execute("UPDATE sessions SET proved_at = ? WHERE id = ? AND ended_at IS NULL", {now, sessionId}));
    return rows == 1;
}

} // namespace bloomzy::auth
