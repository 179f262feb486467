#pragma once

#include "backend/storage/Migration.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bloomzy::host {

/// One service's database: its name, and its file in a folder of SQLite files.
struct StorePlan
{
    std::string service;
    std::filesystem::path file;
    std::vector<storage::Migration> (*migrations)(storage::Engine);
    std::int64_t mmapBytes = 0;
    int readers = 0;
};

/// auth, catalog, backup, system, audit of a data folder.
[[nodiscard]] std::vector<StorePlan> storePlans(const std::filesystem::path& folder);

/// There once the data of this folder's server lie in PostgreSQL.
[[nodiscard]] std::filesystem::path serverMark(const std::filesystem::path& folder);

} // namespace bloomzy::host
