#include "app/ctl/Commands.h"
#include "app/ctl/backup/BackupFacts.h"
#include "app/ctl/server/KeptData.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/FolderBackup.h"

#include <algorithm>
#include <sysexits.h>

namespace bloomzy::ctl {

struct BackupListReport
{
    std::string command = "backup list";
    bool ok = true;
    std::vector<api::RestorePoint> backups;
};
BOOST_DESCRIBE_STRUCT(BackupListReport, (), (command, ok, backups))

namespace {

std::string lineOf(const api::RestorePoint& point)
{
    const auto stored = std::ranges::count(point.copies, api::BackupCopyState::stored, &api::BackupCopy::state);
    std::string line = point.createdAt + "\t" + std::string(core::json::enumName(point.reason)) + "\t";
    if (!point.fileName)
        return line + "not made\t" + point.failure.value_or("") + "\n";
    return line + sizeText(point.bytes) + "\t" + std::string(core::json::enumName(point.check.state)) + "\t" +
           std::to_string(stored) + " of " + std::to_string(point.copies.size()) +
           (point.copies.size() == 1 ? " destination" : " destinations") + (point.pinned ? "\tpinned" : "") + "\t" +
           *point.fileName + "\n";
}

Outcome<Report> run(const Call& call)
{
    const auto folder = call.arguments.value("data-dir");
    if (!folder || folder->empty())
        return usageFailure("Name the data folder: bloomzyctl backup list --data-dir DIR.");
    const auto root = folderWithData(*folder);
    if (root.has_error())
        return root.error();
    auto points = host::restorePointsOf(*root, call.arguments.value("database").value_or(""), call.means.clock);
    if (points.has_error())
        return localFailure(points.error(), *folder);
    std::string text;
    for (const api::RestorePoint& point : *points)
        text += lineOf(point);
    return Report{text.empty() ? "There are no backups yet.\n" : text,
                  core::json::toJson(BackupListReport{.backups = std::move(*points)}), EX_OK};
}

} // namespace

Command backupListCommand()
{
    return {.name = "backup list",
            .summary = "List the backups that a server has made, newest first.",
            .description = "Reads the data folder, also of a running server, or PostgreSQL, and changes nothing. With "
                           "--json it tells all that the server knows of each, as GET /api/v1/backups/points does.",
            .operands = {},
            .options = {{"data-dir", "DIR", "The server's data folder."},
                        {"database", "URL", "Where its data lie, as bloomzyd takes it."}},
            .run = &run};
}

} // namespace bloomzy::ctl
