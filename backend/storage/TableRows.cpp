#include "backend/storage/TableRows.h"

#include "backend/storage/SqliteInspection.h"

namespace bloomzy::storage {
namespace {

std::string quotedName(const std::string& name)
{
    std::string text = "\"";
    for (const char letter : name)
        text.append(letter == '"' ? 2 : 1, letter);
    return text + "\"";
}

} // namespace

core::Result<std::vector<TableRows>> tableRows(Snapshot& snapshot)
{
    std::vector<TableRows> tables;
    BLOOMZY_CHECK(
        snapshot.walk("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT "
                      "LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                      {}, [&](const Row& row) {
                          tables.push_back({std::string(row.text(0)), 0});
                          return true;
                      }));
    for (TableRows& table : tables)
        BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM " + quotedName(table.name), {}, [&](const Row& row) {
            table.rows = row.integer(0);
            return false;
        }));
    return tables;
}

core::Result<std::vector<TableRows>> tableRows(const std::filesystem::path& file)
{
    std::vector<TableRows> tables;
    BLOOMZY_CHECK(lookIntoSqlite(file, [&](Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(tables, tableRows(snapshot));
        return {};
    }));
    return tables;
}

} // namespace bloomzy::storage
