#include "backend/auth/SignInChallengeStore.h"

namespace bloomzy::auth {

core::Result<std::optional<SignInChallengeRow>> SignInChallengeStore::byHash(storage::Snapshot& snapshot,
                                                                             std::string_view hash)
{
    std::optional<SignInChallengeRow> found;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT challenge_hash, user_id, password_mark, expires_at FROM sign_in_challenges WHERE challenge_hash = ?",
        {hash}, [&](const storage::Row& row) {
            found = SignInChallengeRow{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                                       std::string(row.text(3))};
            return false;
        }));
    return found;
}

core::Result<void> SignInChallengeStore::insert(storage::Transaction& transaction, const SignInChallengeRow& row)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO sign_in_challenges (challenge_hash, user_id, password_mark, expires_at) VALUES (?, ?, ?, ?)",
        {row.hash, row.userId, row.passwordMark, row.expiresAt}));
    return {};
}

core::Result<bool> SignInChallengeStore::use(storage::Transaction& transaction, std::string_view hash)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute("DELETE FROM sign_in_challenges WHERE challenge_hash = ?", {hash}));
    return rows == 1;
}

core::Result<void> SignInChallengeStore::purge(storage::Transaction& transaction, std::string_view now,
                                               std::int64_t limit)
{
    BLOOMZY_CHECK(
        transaction.execute("DELETE FROM sign_in_challenges WHERE challenge_hash IN (SELECT challenge_hash FROM "
                            "sign_in_challenges WHERE expires_at <= ? LIMIT ?)",
                            {now, limit}));
    return {};
}

} // namespace bloomzy::auth
