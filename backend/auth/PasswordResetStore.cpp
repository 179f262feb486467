#include "backend/auth/PasswordResetStore.h"

namespace bloomzy::auth {

core::Result<std::optional<PasswordResetRow>> PasswordResetStore::byHash(storage::Snapshot& snapshot,
                                                                         std::string_view codeHash)
{
    std::optional<PasswordResetRow> found;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT code_hash, user_id, begun_by, expires_at FROM password_resets WHERE code_hash = ?", {codeHash},
        [&](const storage::Row& row) {
            found = PasswordResetRow{std::string(row.text(0)), std::string(row.text(1)), {}, std::string(row.text(3))};
            if (!row.isNull(2))
                found->begunBy = row.text(2);
            return false;
        }));
    return found;
}

core::Result<void> PasswordResetStore::put(storage::Transaction& transaction, const PasswordResetRow& row)
{
    BLOOMZY_CHECK(removeOfUser(transaction, row.userId));
    const auto begunBy = row.begunBy ? storage::Param(std::string_view(*row.begunBy)) : storage::Param(nullptr);
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO password_resets (code_hash, user_id, begun_by, expires_at) VALUES (?, ?, ?, ?)",
        {row.codeHash, row.userId, begunBy, row.expiresAt}));
    return {};
}

core::Result<bool> PasswordResetStore::removeOfUser(storage::Transaction& transaction, std::string_view userId)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute("DELETE FROM password_resets WHERE user_id = ?", {userId}));
    return rows > 0;
}

} // namespace bloomzy::auth
