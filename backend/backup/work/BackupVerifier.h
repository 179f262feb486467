#pragma once

#include "backend/api/Audit.h"
#include "backend/backup/targets/DestinationCalls.h"
#include "backend/backup/work/BackupWatch.h"
#include "backend/backup/work/OpeningKeys.h"
#include "backend/core/Log.h"

namespace bloomzy::backup {

struct BackupVerifierParts
{
    storage::Database& database; ///< backup.db
    DestinationCalls& calls;
    const OpeningKeys& openings;
    const core::Clock& clock;
    core::Log& log;
    std::filesystem::path dataFolder;
};

/// Looks whether the copies of backups are what was backed up. A copy that has the bytes which were read back when the
/// backup was made is whole, and needs no key; one that can be opened too is read to its end. One at a time
/// (BackupTurn is the caller's).
class BackupVerifier
{
public:
    /// What the parts refer to outlives this object.
    explicit BackupVerifier(BackupVerifierParts parts)
        : m_parts(std::move(parts))
    {
    }

    /// Fetches each copy and keeps what it finds: where one of several is not whole, it counts as not stored; where
    /// none is, the check of the point has failed. `opening` may be null. Audited by `event`.
    ///
    /// Errors, after which nothing was changed: `notFound`; `unavailable` where no destination could be read; of a
    /// given key that it is another one; `insufficientStorage`; `conflict` with cause `cancelled`.
    [[nodiscard]] core::Result<api::RestorePoint> verify(const std::string& pointId, const Opening& opening,
                                                         const api::AuditEvent& event, const BackupWatch& watch);
    /// All points that are stored somewhere.
    [[nodiscard]] core::Result<api::BackupVerification> verifyAll(const api::AuditEvent& event,
                                                                  const BackupWatch& watch);

private:
    struct Finding;
    [[nodiscard]] core::Result<std::vector<Finding>> look(const api::RestorePoint& point, const Opening& opening,
                                                          BackupSteps& steps);
    [[nodiscard]] core::Result<Finding> lookAt(const api::RestorePoint& point, const api::BackupCopy& copy,
                                               const Opening& opening, const BackupWatch& watch);
    [[nodiscard]] core::Result<void> judge(const api::RestorePoint& point, const std::filesystem::path& file,
                                           const Opening& opening, const BackupWatch& watch, Finding& finding) const;
    [[nodiscard]] core::Result<api::RestorePoint> keep(const std::string& pointId, const std::vector<Finding>& findings,
                                                       const api::AuditEvent* event);
    [[nodiscard]] core::Result<std::vector<api::RestorePoint>> stored() const;
    [[nodiscard]] core::Result<bool> count(const api::RestorePoint& point, BackupSteps& steps,
                                           api::BackupVerification& counts);

    const BackupVerifierParts m_parts;
};

} // namespace bloomzy::backup
