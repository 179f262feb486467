#pragma once

#include "backend/api/Audit.h"
#include "backend/backup/work/ArchiveMaker.h"
#include "backend/backup/work/Delivery.h"
#include "backend/backup/work/OpeningKeys.h"

namespace bloomzy::backup {

struct BackupMakerParts
{
    storage::Database& database; ///< backup.db
    DestinationCalls& calls;
    const OpeningKeys& openings;
    const core::Clock& clock;
    core::Log& log;
    ArchiveSources sources;
    std::filesystem::path dataFolder;
};

/// What is to be made, and for whom.
struct BackupOrder
{
    api::BackupReason reason = api::BackupReason::manual;
    std::optional<std::string> subject = {}; ///< of the import that it is made before
    /// Who the audit log is told made it, with address and trace; action, target and outcome are given here.
    api::AuditEvent event = bySystem();

    [[nodiscard]] static api::AuditEvent bySystem();
};

/// Makes backups: snapshot, archive, read back, each destination, catalogue, retention. One at a time (BackupTurn is
/// the caller's). What fails is in the catalogue and in the audit log as well; what was cancelled leaves nothing but
/// its audit event.
class BackupMaker
{
public:
    /// What the parts refer to outlives this object.
    explicit BackupMaker(BackupMakerParts parts)
        : m_parts(std::move(parts))
    {
    }

    /// What can be refused at once: `conflict` when there is no recovery key.
    [[nodiscard]] core::Result<void> check(storage::Deadline deadline) const;

    /// Errors: those of check() and makeArchive(); `conflict` when no destination is set up and none can be made;
    /// `unavailable` when none took the backup; `conflict` with cause `cancelled`.
    [[nodiscard]] core::Result<api::RestorePoint> make(const BackupOrder& order, const BackupWatch& watch);
    /// Of the server itself.
    [[nodiscard]] core::Result<api::RestorePoint> make(api::BackupReason reason, std::optional<std::string> subject,
                                                       const BackupWatch& watch)
    {
        return make(BackupOrder{reason, std::move(subject)}, watch);
    }

private:
    struct Begun;
    [[nodiscard]] core::Result<std::vector<age::Recipient>> recipients(storage::Deadline deadline) const;
    [[nodiscard]] core::Result<std::vector<api::Destination>> destinations() const;
    [[nodiscard]] core::Result<api::RestorePoint> makeBegun(Begun& begun, const BackupWatch& watch);
    [[nodiscard]] core::Result<void> carry(Begun& begun, const BackupWatch& watch);
    [[nodiscard]] core::Result<void> keep(Begun& begun, const core::Error* failure);
    [[nodiscard]] core::Result<void> keepOpening(storage::Transaction& transaction, const Begun& begun) const;
    void keepFailure(Begun& begun, const core::Error& error);

    const BackupMakerParts m_parts;
};

} // namespace bloomzy::backup
