#include "backend/auth/KnownOriginStore.h"

namespace bloomzy::auth {

core::Result<bool> KnownOriginStore::contains(storage::Snapshot& snapshot, std::string_view userId,
                                              std::string_view origin, std::string_view since)
{
    bool found = false;
    BLOOMZY_CHECK(snapshot.query("SELECT 1 FROM known_origins WHERE user_id = ? AND origin = ? AND last_at > ?",
                                 {userId, origin, since}, [&](const storage::Row&) {
                                     found = true;
                                     return false;
                                 }));
    return found;
}

core::Result<void> KnownOriginStore::put(storage::Transaction& transaction, std::string_view userId,
                                         std::string_view origin, std::string_view now, std::int64_t limit)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO known_origins (user_id, origin, last_at) VALUES (?, ?, ?) "
                                      "ON CONFLICT (user_id, origin) DO UPDATE SET last_at = excluded.last_at",
                                      {userId, origin, now}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM known_origins WHERE user_id = ? AND origin NOT IN "
                                      "(SELECT origin FROM known_origins WHERE user_id = ? "
                                      "ORDER BY last_at DESC LIMIT ?)",
                                      {userId, userId, limit}));
    return {};
}

} // namespace bloomzy::auth
