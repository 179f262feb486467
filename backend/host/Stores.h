#pragma once

#include "backend/api/Health.h"
#include "backend/host/DataFolder.h"
#include "backend/host/WatchedDatabase.h"

#include <memory>
#include <vector>

namespace bloomzy::host {

/// The databases of one data folder, open and migrated.
struct Stores
{
    std::unique_ptr<WatchedDatabase> auth;
    std::unique_ptr<WatchedDatabase> catalog;
    std::unique_ptr<WatchedDatabase> backup;
    std::unique_ptr<WatchedDatabase> system; ///< see SystemDatabase.h
    std::unique_ptr<WatchedDatabase> audit;

    /// `clock` outlives them.
    /// As files of the folder, or, when `uri` is not empty, as databases of a PostgreSQL server (see
    /// docs/postgresql.md). A folder keeps to the one or the other.
    [[nodiscard]] static Started<Stores> open(const DataFolder& folder, const std::string& uri,
                                              const core::Clock& clock);
    /// By its name in StorePlan.
    [[nodiscard]] std::unique_ptr<WatchedDatabase>& of(std::string_view service);
    /// One check for each database: whether it answers and keeps changes.
    [[nodiscard]] std::vector<api::HealthCheck> checks(storage::Deadline deadline) const;
    /// What they counted, as Prometheus text.
    [[nodiscard]] std::string metrics() const;
};

} // namespace bloomzy::host
