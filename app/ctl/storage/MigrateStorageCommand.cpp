#include "app/ctl/Commands.h"
#include "app/ctl/server/KeptData.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/StorageMove.h"

#include <sysexits.h>

namespace bloomzy::ctl {

struct MovedTable
{
    std::string database;
    std::string table;
    std::int64_t rows = 0;
    std::optional<std::string> sha256;
};
BOOST_DESCRIBE_STRUCT(MovedTable, (), (database, table, rows, sha256))

struct MigrateStorageReport
{
    std::string command = "migrate-storage";
    bool ok = true;
    bool dryRun = false;
    std::int64_t rows = 0;
    std::vector<MovedTable> tables;
};
BOOST_DESCRIBE_STRUCT(MigrateStorageReport, (), (command, ok, dryRun, rows, tables))

namespace {

MigrateStorageReport reportOf(const std::vector<host::MovedDatabase>& moved, bool dryRun)
{
    MigrateStorageReport report{.dryRun = dryRun, .tables = {}};
    for (const auto& database : moved)
        for (const auto& table : database.content.tables) {
            report.rows += table.rows;
            report.tables.push_back({database.service, table.name, table.rows,
                                     table.hash.empty() ? std::nullopt : std::optional(table.hash)});
        }
    return report;
}

std::string textOf(const MigrateStorageReport& report, const std::string& folder)
{
    std::string text;
    for (const auto& table : report.tables)
        text += table.database + "\t" + table.table + "\t" + std::to_string(table.rows) +
                (table.sha256 ? "\t" + table.sha256->substr(0, 16) : std::string()) + "\n";
    if (report.dryRun)
        return text + std::to_string(report.rows) +
               " rows would be copied. The databases can be reached and are ready for them. Nothing was changed.\n";
    return text + std::to_string(report.rows) +
           " rows are in PostgreSQL; count and hash of each table agree. Start the server with the same --database. "
           "The SQLite files are as they were: as long as nothing was changed since, remove " +
           folder + "/store/postgresql to go back to them.\n";
}

Outcome<Report> run(const Call& call)
{
    host::StorageMoveOptions options;
    options.dataFolder = call.arguments.value("data-dir").value_or("");
    options.database = call.arguments.value("database").value_or("");
    options.dryRun = call.arguments.has("dry-run");
    if (options.dataFolder.empty() || options.database.empty())
        return usageFailure("Name the data folder and the database: bloomzyctl migrate-storage --data-dir DIR "
                            "--database postgresql://ROLE@HOST/NAME.");
    if (const auto folder = folderWithData(options.dataFolder.string()); folder.has_error())
        return folder.error();
    options.progress = [&](const std::string& service, const std::string& table, std::int64_t rows) {
        call.means.tell(service + ": " + std::to_string(rows) + " rows of " + table);
    };
    const auto moved = host::moveToPostgres(options);
    if (moved.has_error())
        return startFailure(moved.error());
    const auto report = reportOf(*moved, options.dryRun);
    return Report{textOf(report, options.dataFolder.string()), core::json::toJson(report), EX_OK};
}

} // namespace

Command migrateStorageCommand()
{
    return {.name = "migrate-storage",
            .summary = "Move a stopped server's data from SQLite files to PostgreSQL.",
            .description =
                "Copies every row of the folder's five databases into empty databases NAME_auth, NAME_catalog, "
                "NAME_backup, NAME_system and NAME_audit, each in one transaction, and compares the count and the "
                "SHA-256 of every "
                "table before it commits. Then the folder is one of PostgreSQL: the server starts with the same "
                "--database and no longer without.\n"
                "The SQLite files are not changed. An interrupted run is repeated as it was: what is whole already is "
                "recognised and left as it is. Databases that hold other rows are refused.\n"
                "It holds the folder's lock meanwhile. With --dry-run it counts the rows, looks whether the databases "
                "can be reached and are empty, and changes nothing.",
            .operands = {},
            .options = {{"data-dir", "DIR", "The stopped server's data folder."},
                        {"database", "URL", "Where to: postgresql://ROLE@HOST/NAME, as bloomzyd takes it."},
                        {"dry-run", "", "Look, count, and change nothing."}},
            .run = &run};
}

} // namespace bloomzy::ctl
