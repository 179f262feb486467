#pragma once

#include "backend/backup/routes/CatalogueRoutes.h"
#include "backend/backup/targets/DestinationCalls.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/http/Endpoint.h"
#include "backend/storage/Migration.h"

#include <filesystem>
#include <vector>

namespace bloomzy::backup {

/// Recovery keys: the age recipients that backups are encrypted to. Destinations, the plan and the catalogue of what
/// was backed up. Safe from any thread.
class BackupService
{
public:
    /// `database` is backup.db, migrated with backup::migrations(); it, `clock` and `log` outlive this object.
    /// `plugins`: the folder of this installation's plugins; empty: none. Nothing of it is read before it is needed.
    /// No destination may lie in `dataFolder`.
    BackupService(storage::Database& database, const core::Clock& clock, core::Log& log, std::filesystem::path plugins,
                  std::filesystem::path dataFolder = {})
        : m_database(database)
        , m_clock(clock)
        , m_plugins(std::move(plugins), log)
        , m_calls(m_plugins)
        , m_destinations(database, m_plugins, m_calls, clock, log, std::move(dataFolder))
        , m_plan(database, clock)
        , m_points(database, clock)
    {
    }

    [[nodiscard]] std::vector<http::Endpoint> endpoints();
    /// For whoever stores and fetches backups.
    [[nodiscard]] DestinationCalls& destinationCalls() { return m_calls; }

private:
    [[nodiscard]] std::vector<http::Endpoint> keyEndpoints();

    storage::Database& m_database;
    const core::Clock& m_clock;
    TargetPlugins m_plugins;
    DestinationCalls m_calls;
    DestinationHandlers m_destinations;
    PlanHandlers m_plan;
    PointHandlers m_points;
};

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::backup
