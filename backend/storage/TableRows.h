#pragma once

#include "backend/storage/Database.h"

#include <filesystem>

namespace bloomzy::storage {

struct TableRows
{
    std::string name;
    std::int64_t rows = 0;

    bool operator==(const TableRows&) const = default;
};

/// Every table that holds rows of its own, by name: no index of a search, which follows from the others, and nothing of
/// SQLite itself. Of SQLite.
[[nodiscard]] core::Result<std::vector<TableRows>> tableRows(Snapshot& snapshot);
/// Of a file, in one snapshot; errors as lookIntoSqlite() has them. Needs a QCoreApplication.
[[nodiscard]] core::Result<std::vector<TableRows>> tableRows(const std::filesystem::path& file);

} // namespace bloomzy::storage
