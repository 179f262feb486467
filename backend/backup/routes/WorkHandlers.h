#pragma once

#include "backend/backup/work/BackupMaker.h"
#include "backend/backup/work/BackupTurn.h"
#include "backend/backup/work/BackupVerifier.h"
#include "backend/http/Operations.h"

namespace bloomzy::backup {

struct WorkHandlerParts
{
    storage::Database& database; ///< backup.db
    http::Operations& operations;
    BackupMaker& maker;
    BackupVerifier& verifier;
    BackupTurn& turn;
    const OpeningKeys& openings;
    const core::Clock& clock;
    std::filesystem::path dataFolder;
    std::function<void(const api::RestorePoint&)> made; ///< told of each backup that a person made
};

/// Backups that a person asks for, as operations. Safe from any thread.
class WorkHandlers
{
public:
    /// What the parts refer to outlives this object, and the operations' jobs.
    explicit WorkHandlers(WorkHandlerParts parts)
        : m_parts(std::move(parts))
    {
    }

    [[nodiscard]] core::Result<http::Reply<api::BackupStatus>> status(const http::Request& request);
    [[nodiscard]] core::Result<http::Response> create(const http::Request& request);
    [[nodiscard]] core::Result<http::Response> verify(const http::Request& request, const api::BackupOpening& opening);
    [[nodiscard]] core::Result<http::Response> verifyAll(const http::Request& request);

private:
    using Work = std::function<core::Result<api::RawJson>(const BackupWatch&)>;
    [[nodiscard]] core::Result<http::Response> begin(const http::Request& request, BackupTask task, Work work);

    const WorkHandlerParts m_parts;
};

[[nodiscard]] std::vector<http::Endpoint> workEndpoints(WorkHandlers& handlers);

} // namespace bloomzy::backup
