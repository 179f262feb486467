#include "backend/auth/InvitationStore.h"

namespace bloomzy::auth {

core::Result<std::optional<InvitationRow>> InvitationStore::byHash(storage::Snapshot& snapshot,
                                                                   std::string_view codeHash)
{
    std::optional<InvitationRow> invitation;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT code_hash, user_id, inviter_id, created_at, expires_at, used_at FROM invitations WHERE code_hash = ?",
        {codeHash}, [&](const storage::Row& row) {
            invitation = InvitationRow{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                                       std::string(row.text(3)), std::string(row.text(4)), {}};
            if (!row.isNull(5))
                invitation->usedAt = row.text(5);
            return false;
        }));
    return invitation;
}

core::Result<void> InvitationStore::replace(storage::Transaction& transaction, const InvitationRow& invitation)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM invitations WHERE user_id = ?", {invitation.userId}));
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO invitations (code_hash, user_id, inviter_id, created_at, expires_at) VALUES (?, "
        "?, ?, ?, ?)",
        {invitation.codeHash, invitation.userId, invitation.inviterId, invitation.createdAt, invitation.expiresAt}));
    return {};
}

core::Result<void> InvitationStore::limit(storage::Transaction& transaction, std::string_view expiresAt)
{
    BLOOMZY_CHECK(
        transaction.execute("UPDATE invitations SET expires_at = ? WHERE expires_at > ?", {expiresAt, expiresAt}));
    return {};
}

core::Result<bool> InvitationStore::use(storage::Transaction& transaction, std::string_view codeHash,
                                        std::string_view now)
{
    BLOOMZY_TRY(const std::int64_t rows,
                transaction.execute("UPDATE invitations SET used_at = ? WHERE code_hash = ? AND used_at IS NULL",
                                    {now, codeHash}));
    return rows == 1;
}

} // namespace bloomzy::auth
