#include "backend/auth/SessionStore.h"

namespace bloomzy::auth {
namespace {

SessionRow readSession(const storage::Row& row)
{
    SessionRow session;
    session.id = row.text(0);
    session.userId = row.text(1);
    session.createdAt = row.text(2);
    session.lastUsedAt = row.text(3);
    session.idleExpiresAt = row.text(4);
    session.expiresAt = row.text(5);
    if (!row.isNull(6))
        session.endedAt = row.text(6);
    session.familyHash = row.text(7);
    session.device = row.text(8);
    session.signInAddress = row.text(9);
    session.lastAddress = row.text(10);
    return session;
}

core::Result<std::optional<SessionRow>> findSession(storage::Snapshot& snapshot, std::string_view sql,
                                                    std::string_view key)
{
    std::optional<SessionRow> session;
    BLOOMZY_CHECK(snapshot.query(sql, {key}, [&](const storage::Row& row) {
        session = readSession(row);
        return false;
    }));
    return session;
}

} // namespace

core::Result<std::optional<SessionRow>> SessionStore::byId(storage::Snapshot& snapshot, std::string_view id)
{
    return findSession(snapshot,
                       "SELECT id, user_id, created_at, last_used_at, idle_expires_at, expires_at, ended_at, "
                       "family_hash, device, sign_in_address, last_address FROM sessions WHERE id = ?",
                       id);
}

core::Result<std::optional<SessionRow>> SessionStore::byFamily(storage::Snapshot& snapshot, std::string_view familyHash)
{
    return findSession(snapshot,
                       "SELECT id, user_id, created_at, last_used_at, idle_expires_at, expires_at, ended_at, "
                       "family_hash, device, sign_in_address, last_address FROM sessions WHERE family_hash = ?",
                       familyHash);
}

core::Result<std::vector<SessionRow>> SessionStore::liveOfUser(storage::Snapshot& snapshot, std::string_view userId,
                                                               std::string_view now)
{
    std::vector<SessionRow> sessions;
    BLOOMZY_CHECK(snapshot.query("SELECT id, user_id, created_at, last_used_at, idle_expires_at, expires_at, ended_at, "
                                 "family_hash, device, sign_in_address, last_address "
                                 "FROM sessions WHERE user_id = ? AND ended_at IS NULL AND idle_expires_at > ? "
                                 "AND expires_at > ? ORDER BY last_used_at DESC, id DESC",
                                 {userId, now, now}, [&](const storage::Row& row) {
                                     sessions.push_back(readSession(row));
                                     return true;
                                 }));
    return sessions;
}

core::Result<std::vector<std::string>> SessionStore::usersWithLiveSessions(storage::Snapshot& snapshot,
                                                                           std::string_view now)
{
    std::vector<std::string> users;
    BLOOMZY_CHECK(snapshot.query("SELECT DISTINCT user_id FROM sessions WHERE ended_at IS NULL AND idle_expires_at > ? "
                                 "AND expires_at > ?",
                                 {now, now}, [&](const storage::Row& row) {
                                     users.emplace_back(row.text(0));
                                     return true;
                                 }));
    return users;
}

core::Result<void> SessionStore::insert(storage::Transaction& transaction, const SessionRow& session)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO sessions (id, user_id, created_at, last_used_at, idle_expires_at, "
                                      "expires_at, family_hash, device, "
                                      "sign_in_address, last_address) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                      {session.id, session.userId, session.createdAt, session.lastUsedAt,
                                       session.idleExpiresAt, session.expiresAt, session.familyHash, session.device,
                                       session.signInAddress, session.lastAddress}));
    return {};
}

core::Result<void> SessionStore::touch(storage::Transaction& transaction, const SessionRow& session)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE sessions SET last_used_at = ?, idle_expires_at = ?, family_hash = ?, "
                                      "device = ?, last_address = ? WHERE id = ?",
                                      {session.lastUsedAt, session.idleExpiresAt, session.familyHash, session.device,
                                       session.lastAddress, session.id}));
    return {};
}

core::Result<void> SessionStore::limit(storage::Transaction& transaction, std::string_view expiresAt,
                                       std::string_view idleExpiresAt)
{
    BLOOMZY_CHECK(transaction.execute(
        "UPDATE sessions SET expires_at = ?, idle_expires_at = CASE WHEN idle_expires_at > ? THEN ? "
        "ELSE idle_expires_at END WHERE expires_at > ?",
        {expiresAt, idleExpiresAt, idleExpiresAt, expiresAt}));
    return {};
}

core::Result<void> SessionStore::end(storage::Transaction& transaction, std::string_view id, std::string_view now)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL", {now, id}));
    return {};
}

core::Result<std::int64_t> SessionStore::endAllOfUser(storage::Transaction& transaction, std::string_view userId,
                                                      std::string_view now)
{
    return transaction.execute("UPDATE sessions SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL "
                               "AND idle_expires_at > ? AND expires_at > ?",
                               {now, userId, now, now});
}

core::Result<std::vector<std::string>> SessionStore::endOthersOfUser(storage::Transaction& transaction,
                                                                     std::string_view userId, std::string_view keptId,
                                                                     std::string_view now)
{
    BLOOMZY_TRY(const auto live, liveOfUser(transaction, userId, now));
    std::vector<std::string> ended;
    for (const SessionRow& session : live) {
        if (session.id == keptId)
            continue;
        BLOOMZY_CHECK(end(transaction, session.id, now));
        ended.push_back(session.id);
    }
    return ended;
}

core::Result<void> SessionStore::purge(storage::Transaction& transaction, std::string_view time, std::int64_t limit)
{
    BLOOMZY_CHECK(transaction.execute(
        "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_at < ? OR ended_at < ? LIMIT ?)",
        {time, time, limit}));
    return {};
}

} // namespace bloomzy::auth
