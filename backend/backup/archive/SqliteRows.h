#pragma once

#include "backend/backup/archive/Manifest.h"

#include <filesystem>

namespace bloomzy::backup::archive {

/// How many rows each table of a database of storage::openSqlite() has, by name: what a manifest says of it, and what
/// unpackArchive() compares. Search indexes and the tables behind them do not count, because they can be made anew.
/// Nothing is changed. Errors as storage::lookIntoSqlite() has them. Needs a QCoreApplication.
[[nodiscard]] core::Result<std::vector<TableRows>> sqliteRows(const std::filesystem::path& file);

} // namespace bloomzy::backup::archive
