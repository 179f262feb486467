#include "backend/backup/points/CarriedCatalogue.h"

#include "backend/backup/RecoveryKeyStore.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/points/PointStore.h"

namespace bloomzy::backup {
namespace {

core::Result<void> put(storage::Transaction& transaction, const api::Destination& destination)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM backup_destinations WHERE name = ? AND id <> ?",
                                      {std::string_view(destination.name), std::string_view(destination.id)}));
    return DestinationStore::put(transaction, destination);
}

core::Result<void> put(storage::Transaction& transaction, const api::RecoveryKey& key)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM recovery_keys WHERE id = ? OR recipient = ?",
                                      {std::string_view(key.id), std::string_view(key.recipient)}));
    return RecoveryKeyStore::insert(transaction, key);
}

core::Result<void> put(storage::Transaction& transaction, const CarriedCatalogue::Opening& opening)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO opening_keys (point_id, sealed, opens_until) VALUES (?, ?, ?) ON CONFLICT (point_id) DO UPDATE "
        "SET sealed = excluded.sealed, opens_until = excluded.opens_until",
        {std::string_view(opening.pointId), std::string_view(opening.sealed), std::string_view(opening.until)}));
    return {};
}

} // namespace

core::Result<CarriedCatalogue> readCarried(storage::Snapshot& snapshot)
{
    CarriedCatalogue carried;
    BLOOMZY_TRY(carried.points, PointStore::all(snapshot));
    BLOOMZY_TRY(carried.destinations, DestinationStore::all(snapshot));
    BLOOMZY_TRY(carried.keys, RecoveryKeyStore::list(snapshot));
    BLOOMZY_CHECK(
        snapshot.query("SELECT point_id, sealed, opens_until FROM opening_keys", {}, [&](const storage::Row& row) {
            carried.openings.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))});
            return true;
        }));
    return carried;
}

core::Result<void> writeCarried(storage::Transaction& transaction, const CarriedCatalogue& carried)
{
    for (const api::Destination& destination : carried.destinations)
        BLOOMZY_CHECK(put(transaction, destination));
    for (const api::RestorePoint& point : carried.points)
        BLOOMZY_CHECK(PointStore::put(transaction, point));
    for (const api::RecoveryKey& key : carried.keys)
        BLOOMZY_CHECK(put(transaction, key));
    for (const CarriedCatalogue::Opening& opening : carried.openings)
        BLOOMZY_CHECK(put(transaction, opening));
    return {};
}

} // namespace bloomzy::backup
