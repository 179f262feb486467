#pragma once

#include "backend/api/Operations.h"
#include "backend/backup/work/BackupMaker.h"
#include "backend/backup/work/BackupTurn.h"
#include "backend/http/Operations.h"

namespace bloomzy::backup {

/// A backup that was fetched, and what opens it.
struct FetchedBackup
{
    api::RestorePoint point;
    std::filesystem::path file;
    std::filesystem::path work; ///< private, for more files beside it; goes afterwards
    Opening opening;
};

/// What the host does with one, on the operation's thread.
struct RestoreActions
{
    /// What keeps this server from restoring at all, and from rehearsing.
    std::function<core::Result<void>()> check;
    std::function<core::Result<api::RestoreDryRun>(const FetchedBackup&, const BackupWatch&)> dryRun;
    std::function<core::Result<api::BackupRehearsal>(const FetchedBackup&, const BackupWatch&)> rehearse;
    /// Looks at it once more, calls `safety`, and has the server start again over it, for `actor`. From then on the
    /// host does the rest.
    std::function<core::Result<void>(const FetchedBackup&, const api::AuditActor& actor,
                                     const std::function<core::Result<void>()>& safety, const BackupWatch&)>
        restore;
    std::function<core::Result<std::optional<api::Operation>>(const std::string& id, storage::Deadline)> operation;
};

struct RestoreHandlerParts
{
    storage::Database& database; ///< backup.db
    http::Operations& operations;
    DestinationCalls& calls;
    BackupMaker& maker;
    BackupTurn& turn;
    const OpeningKeys& openings;
    const core::Clock& clock;
    core::Log& log;
    std::filesystem::path dataFolder;
    RestoreActions actions;
};

/// Restores, dry runs and rehearsals, as operations. Safe from any thread.
class RestoreHandlers
{
public:
    /// What the parts refer to outlives this object, and the operations' jobs.
    explicit RestoreHandlers(RestoreHandlerParts parts)
        : m_parts(std::move(parts))
    {
    }

    [[nodiscard]] core::Result<http::Response> rehearse(const http::Request& request,
                                                        const api::BackupOpening& opening);
    [[nodiscard]] core::Result<http::Response> dryRun(const http::Request& request, const api::BackupOpening& opening);
    [[nodiscard]] core::Result<http::Response> restore(const http::Request& request, const api::RestoreRequest& body);

    /// Rehearses a backup that was just made, where the plan says so and a key of it is kept. What comes of it is in
    /// the catalogue and in the audit log. For BackupScheduler::onBackup().
    void rehearseWhenDue(const api::RestorePoint& point, const BackupWatch& watch);

private:
    using Work = std::function<core::Result<api::RawJson>(const FetchedBackup&, const BackupWatch&)>;
    [[nodiscard]] core::Result<api::RestorePoint> storedPoint(const http::Request& request) const;
    [[nodiscard]] core::Result<void> checkDryRun(const api::RestoreRequest& body, const std::string& pointId,
                                                 storage::Deadline deadline) const;
    [[nodiscard]] core::Result<http::Response> begin(const http::Request& request, const api::BackupOpening& opening,
                                                     BackupTask task, const char* action, Work work);
    /// `turn` ends when the backup was fetched.
    [[nodiscard]] core::Result<api::RawJson> runOn(const api::RestorePoint& point, const Opening& opening,
                                                   const Work& work, const BackupWatch& watch,
                                                   std::shared_ptr<BackupTurn::Held> turn = {});
    [[nodiscard]] core::Result<api::RestorePoint> rehearsed(const FetchedBackup& backup, const api::AuditEvent& event,
                                                            bool dropKey, const BackupWatch& watch);
    void recordFailure(api::AuditEvent event, const char* action, const api::RestorePoint& point,
                       const core::Error& error);
    [[nodiscard]] core::Result<bool> isRehearsalDue() const;

    const RestoreHandlerParts m_parts;
};

[[nodiscard]] std::vector<http::Endpoint> restoreEndpoints(RestoreHandlers& handlers);

} // namespace bloomzy::backup
