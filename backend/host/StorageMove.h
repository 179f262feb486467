#pragma once

#include "backend/host/StartFailure.h"
#include "backend/storage/Transfer.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace bloomzy::host {

struct StorageMoveOptions
{
    std::filesystem::path dataFolder; ///< of a stopped server; its lock is held meanwhile
    std::string database;             ///< postgresql://…/NAME, as bloomzyd takes it
    bool dryRun = false;
    std::function<void(const std::string& service, const std::string& table, std::int64_t rows)> progress;
};

/// One service's database.
struct MovedDatabase
{
    std::string service;
    storage::Transferred content;
};

/// Copies the databases of a folder from SQLite to PostgreSQL, and makes the folder one of PostgreSQL when all of them
/// are there; until then, and with the files afterwards, the server goes on with SQLite as before. It may be run again
/// after whatever interruption. The files are not changed.
[[nodiscard]] Started<std::vector<MovedDatabase>> moveToPostgres(const StorageMoveOptions& options);

} // namespace bloomzy::host
