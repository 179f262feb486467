#pragma once

#include "backend/api/Backup.h"
#include "backend/api/BackupDestinations.h"
#include "backend/api/BackupPoints.h"
#include "backend/storage/Database.h"

#include <vector>

namespace bloomzy::backup {

/// What of the catalogue of backups a restore does not take back: a backup that was made since is there still, and the
/// way back from a wrong restore; a key that was made since is the one that people have.
struct CarriedCatalogue
{
    struct Opening
    {
        std::string pointId;
        std::string sealed; ///< in the vault of the database, which has the same data key in a backup of it
        std::string until;
    };

    std::vector<api::RestorePoint> points;
    std::vector<api::Destination> destinations;
    std::vector<api::RecoveryKey> keys;
    std::vector<Opening> openings;
};

[[nodiscard]] core::Result<CarriedCatalogue> readCarried(storage::Snapshot& snapshot);
/// Into the database of a backup: what is there of the same id is replaced, what else is there stays.
[[nodiscard]] core::Result<void> writeCarried(storage::Transaction& transaction, const CarriedCatalogue& carried);

} // namespace bloomzy::backup
