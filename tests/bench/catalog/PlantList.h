#pragma once

#include "backend/storage/Database.h"

#include <filesystem>

namespace bloomzy::bench {

/// Fills a catalog with the names of `file`: `taxon.txt` of The Plant List as a Darwin Core Archive, tab separated.
/// Goes past the HTTP side, so that a million rows take minutes. Throws std::runtime_error.
void loadPlantList(storage::Database& database, const std::filesystem::path& file);

} // namespace bloomzy::bench
