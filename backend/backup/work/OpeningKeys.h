#pragma once

#include "backend/api/BackupWork.h"
#include "backend/backup/age/Keys.h"
#include "backend/core/Clock.h"
#include "backend/storage/Vault.h"

#include <memory>
#include <optional>

namespace bloomzy::backup {

/// By which a backup is opened; shared, because long work holds it, and wiped with the last one.
using Opening = std::shared_ptr<const age::Identity>;

/// The keys that open backups which this server has just made (api::RestorePoint::opensUntil): each archive has one of
/// its own beside the recovery keys, kept sealed in the vault of backup.db and for a day at most. So whoever takes the
/// server opens no more than the live data tell anyway. Safe from any thread.
class OpeningKeys
{
public:
    static constexpr std::chrono::hours longest{24};

    /// `database` is backup.db, `vault` its own; the database outlives this object.
    OpeningKeys(storage::Database& database, storage::Vault vault)
        : m_database(database)
        , m_vault(std::move(vault))
    {
    }

    [[nodiscard]] core::Result<void> keep(storage::Transaction& transaction, std::string_view pointId,
                                          std::string_view identity, core::Time until) const;
    /// Nothing where there is none, or none any more.
    [[nodiscard]] core::Result<Opening> find(std::string_view pointId, core::Time now,
                                             storage::Deadline deadline) const;
    /// By the recovery key that the person gave, else by the key that is kept. `invalid` with code `backup.identity`
    /// for what is no recovery key, and with `backup.recoveryKeyNeeded` where nothing is kept.
    [[nodiscard]] core::Result<Opening> openingOf(std::string_view pointId, const api::BackupOpening& given,
                                                  core::Time now, storage::Deadline deadline) const;

    /// The backup was verified and, if need be, rehearsed.
    [[nodiscard]] static core::Result<void> drop(storage::Transaction& transaction, std::string_view pointId);
    /// Drops those whose time is over; nothing to do is only read.
    [[nodiscard]] core::Result<void> dropOver(core::Time now, storage::Deadline deadline) const;
    /// Fills in RestorePoint::opensUntil.
    [[nodiscard]] static core::Result<void> tell(storage::Snapshot& snapshot, std::vector<api::RestorePoint>& points,
                                                 core::Time now);

private:
    storage::Database& m_database;
    const storage::Vault m_vault;
};

} // namespace bloomzy::backup
