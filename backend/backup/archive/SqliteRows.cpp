#include "backend/backup/archive/SqliteRows.h"

#include "backend/storage/SqliteInspection.h"

#include <algorithm>
#include <cctype>

namespace bloomzy::backup::archive {

namespace {

/// A virtual table's own tables begin with its name.
constexpr std::string_view countedTables =
    "SELECT name FROM sqlite_schema AS counted WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
    "AND name NOT LIKE 'sqlite#_%' ESCAPE '#' AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS virtual "
    "WHERE virtual.sql LIKE 'CREATE VIRTUAL%' "
    "AND substr(counted.name, 1, length(virtual.name) + 1) = virtual.name || '_') ORDER BY name";

core::Result<std::vector<std::string>> tablesOf(storage::Snapshot& snapshot)
{
    std::vector<std::string> names;
    BLOOMZY_CHECK(snapshot.query(countedTables, {}, [&](const storage::Row& row) {
        names.emplace_back(row.text(0));
        return names.size() <= mostTables;
    }));
    // The names go into statements: those of this program's own tables are plain.
    const auto isPlain = [](const std::string& name) {
        return std::ranges::all_of(name,
                                   [](char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)); });
    };
    if (names.size() > mostTables || !std::ranges::all_of(names, isPlain))
        return core::makeError(api::ErrorCode::malformed, "This is not a database of this program.",
                               "tables with other names, or too many");
    return names;
}

core::Result<std::int64_t> rowsOf(storage::Snapshot& snapshot, const std::string& table)
{
    std::int64_t rows = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM \"" + table + "\"", {}, [&](const storage::Row& row) {
        rows = row.integer(0);
        return true;
    }));
    return rows;
}

} // namespace

core::Result<std::vector<TableRows>> sqliteRows(const std::filesystem::path& file)
{
    std::vector<TableRows> all;
    const auto look = [&](storage::Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(const auto names, tablesOf(snapshot));
        for (const std::string& name : names) {
            BLOOMZY_TRY(const std::int64_t rows, rowsOf(snapshot, name));
            all.push_back({name, rows});
        }
        return {};
    };
    BLOOMZY_CHECK(storage::lookIntoSqlite(file, look));
    return all;
}

} // namespace bloomzy::backup::archive
