#include "backend/backup/points/PointStore.h"

#include "backend/backup/points/StoredBodies.h"
#include "backend/storage/Text.h"

namespace bloomzy::backup {

core::Result<void> PointStore::put(storage::Transaction& transaction, const api::RestorePoint& point)
{
    auto kept = point;
    for (auto& copy : kept.copies)
        copy.keptAs.clear();
    kept.opensUntil.reset();
    const std::string body = storage::storable(core::json::toJson(kept));
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO restore_points (id, created_at, body) VALUES (?, ?, ?) "
                            "ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, body = excluded.body",
                            {std::string_view(point.id), std::string_view(point.createdAt), std::string_view(body)}));
    return {};
}

core::Result<std::optional<api::RestorePoint>> PointStore::find(storage::Snapshot& snapshot, std::string_view id)
{
    return storedBody<api::RestorePoint>(snapshot, "SELECT body FROM restore_points WHERE id = ?", {id});
}

core::Result<std::vector<api::RestorePoint>> PointStore::all(storage::Snapshot& snapshot)
{
    return storedBodies<api::RestorePoint>(snapshot,
                                           "SELECT body FROM restore_points ORDER BY created_at DESC, id DESC", {});
}

core::Result<std::optional<std::string>> PointStore::newestTime(storage::Snapshot& snapshot)
{
    std::optional<std::string> time;
    BLOOMZY_CHECK(snapshot.query("SELECT created_at FROM restore_points ORDER BY created_at DESC LIMIT 1", {},
                                 [&](const storage::Row& row) {
                                     time = std::string(row.text(0));
                                     return false;
                                 }));
    return time;
}

core::Result<void> PointStore::remove(storage::Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM restore_points WHERE id = ?", {id}));
    return {};
}

} // namespace bloomzy::backup
