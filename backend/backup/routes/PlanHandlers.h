#pragma once

#include "backend/backup/points/PlanStore.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::backup {

/// When backups are made, and how long they are kept. A resource of its own and no settings of the server, because who
/// manages backups need not manage the server, a schedule has to be checked as a whole, and its answer tells when the
/// next backup is due. Safe from any thread.
class PlanHandlers
{
public:
    /// Both outlive this object.
    PlanHandlers(storage::Database& database, const core::Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    [[nodiscard]] core::Result<http::Reply<api::BackupPlan>> get(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<api::BackupPlan>> patch(const http::Request& request,
                                                                   const std::string& patch);

private:
    [[nodiscard]] http::Reply<api::BackupPlan> reply(const StoredPlan& stored) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
};

/// What is wrong with a plan.
[[nodiscard]] std::vector<api::Fault> checkPlan(const api::BackupPlanInput& plan);

} // namespace bloomzy::backup
