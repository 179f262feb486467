#include "backend/auth/RefreshTokenStore.h"

namespace bloomzy::auth {

core::Result<std::optional<RefreshTokenRow>> RefreshTokenStore::byHash(storage::Snapshot& snapshot,
                                                                       std::string_view tokenHash)
{
    std::optional<RefreshTokenRow> token;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT token_hash, session_id, issued_at FROM refresh_tokens WHERE token_hash = ?", {tokenHash},
        [&](const storage::Row& row) {
            token = RefreshTokenRow{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))};
            return false;
        }));
    return token;
}

core::Result<void> RefreshTokenStore::insert(storage::Transaction& transaction, const RefreshTokenRow& token)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO refresh_tokens (token_hash, session_id, issued_at) VALUES (?, ?, ?)",
                                      {token.tokenHash, token.sessionId, token.issuedAt}));
    return {};
}

core::Result<bool> RefreshTokenStore::replace(storage::Transaction& transaction, std::string_view tokenHash,
                                              std::string_view nextHash, std::string_view now)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute("UPDATE refresh_tokens SET token_hash = ?, issued_at = ? WHERE token_hash = ?",
                                    {nextHash, now, tokenHash}));
    return rows == 1;
}

} // namespace bloomzy::auth
