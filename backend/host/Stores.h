#pragma once

#include "backend/api/Health.h"
#include "backend/host/DataFolder.h"
#include "backend/storage/Database.h"

#include <memory>
#include <vector>

namespace bloomzy::host {

/// The databases of one data folder, open and migrated.
struct Stores
{
    std::unique_ptr<storage::Database> auth;
    std::unique_ptr<storage::Database> catalog;
    std::unique_ptr<storage::Database> backup;
    std::unique_ptr<storage::Database> audit;

    [[nodiscard]] static Started<Stores> open(const DataFolder& folder);
    /// One check for each database: whether it answers.
    [[nodiscard]] std::vector<api::HealthCheck> checks(storage::Deadline deadline) const;
};

} // namespace bloomzy::host
