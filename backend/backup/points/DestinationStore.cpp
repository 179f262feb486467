#include "backend/backup/points/DestinationStore.h"

#include "backend/backup/points/StoredBodies.h"
#include "backend/storage/Text.h"

namespace bloomzy::backup {

core::Result<void> DestinationStore::put(storage::Transaction& transaction, const api::Destination& destination)
{
    const std::string body = storage::storable(core::json::toJson(destination));
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO backup_destinations (id, name, body) VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body",
        {std::string_view(destination.id), std::string_view(destination.name), std::string_view(body)}));
    return {};
}

core::Result<std::optional<api::Destination>> DestinationStore::find(storage::Snapshot& snapshot, std::string_view id)
{
    return storedBody<api::Destination>(snapshot, "SELECT body FROM backup_destinations WHERE id = ?", {id});
}

core::Result<std::vector<api::Destination>> DestinationStore::all(storage::Snapshot& snapshot)
{
    return storedBodies<api::Destination>(snapshot, "SELECT body FROM backup_destinations ORDER BY name", {});
}

core::Result<void> DestinationStore::remove(storage::Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM backup_destinations WHERE id = ?", {id}));
    return {};
}

} // namespace bloomzy::backup
