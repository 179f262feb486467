#include "backend/backup/archive/SqliteRows.h"

#include "backend/storage/TableRows.h"

#include <algorithm>
#include <cctype>

namespace bloomzy::backup::archive {

namespace {

bool isPlain(const std::string& name)
{
    return std::ranges::all_of(name, [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)); });
}

} // namespace

core::Result<std::vector<TableRows>> sqliteRows(const std::filesystem::path& file)
{
    BLOOMZY_TRY(auto tables, storage::tableRows(file));
    if (tables.size() > mostTables || !std::ranges::all_of(tables, isPlain, &storage::TableRows::name))
        return core::makeError(api::ErrorCode::malformed, "This is not a database of this program.",
                               "tables with other names, or too many");
    std::vector<TableRows> all;
    for (storage::TableRows& table : tables)
        all.push_back({std::move(table.name), table.rows});
    return all;
}

} // namespace bloomzy::backup::archive
