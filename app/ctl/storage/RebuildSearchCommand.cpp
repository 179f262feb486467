#include "app/ctl/Commands.h"
#include "app/ctl/server/KeptData.h"
#include "backend/core/FolderLock.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/EmptiedDatabases.h"
#include "backend/storage/SqliteRebuild.h"

#include <sysexits.h>

namespace bloomzy::ctl {

struct RebuildSearchReport
{
    std::string command = "rebuild-search";
    bool ok = true;
    std::vector<std::string> indexes;
};
BOOST_DESCRIBE_STRUCT(RebuildSearchReport, (), (command, ok, indexes))

namespace {

Outcome<std::vector<std::string>> rebuildIn(const host::StorePlan& database)
{
    auto rebuilt = storage::rebuildSearchIndexes(database.file);
    if (rebuilt.has_error())
        return localFailure(rebuilt.error(), database.file.string());
    return std::move(*rebuilt);
}

/// Those of every database, whose folder nobody else uses.
Outcome<std::vector<std::string>> rebuildAll(const std::filesystem::path& folder)
{
    std::vector<std::string> all;
    std::error_code none;
    for (const auto& database : host::storePlans(folder)) {
        if (!std::filesystem::exists(database.file, none))
            continue;
        auto some = rebuildIn(database);
        if (some.has_error())
            return some.error();
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

Outcome<void> checkContent(const std::filesystem::path& folder)
{
    std::error_code none;
    if (std::filesystem::exists(host::serverMark(folder), none))
        return Failure{EX_USAGE,
                       "usage",
                       "The data of this folder lie in PostgreSQL, where REINDEX does this. Nothing was changed.",
                       {}};
    const auto emptied = host::emptiedDatabases(folder);
    if (emptied.empty())
        return {};
    return Failure{EX_DATAERR,
                   "malformed",
                   emptied.front().file.string() + " is empty: what it held is gone. Nothing was changed. Restore the "
                                                   "last backup of the whole folder.",
                   {}};
}

Outcome<Report> run(const Call& call)
{
    const auto named = call.arguments.value("data-dir");
    if (!named || named->empty())
        return usageFailure("Name the data folder: bloomzyctl rebuild-search --data-dir DIR.");
    const auto folder = folderWithData(*named);
    if (folder.has_error())
        return folder.error();
    const auto lock = core::FolderLock::take(*folder);
    if (lock.has_error())
        return localFailure(lock.error(), *named);
    if (auto checked = checkContent(*folder); checked.has_error())
        return checked.error();
    auto rebuilt = rebuildAll(*folder);
    if (rebuilt.has_error())
        return rebuilt.error();
    const std::string count = std::to_string(rebuilt->size());
    return Report{"The search index is new (" + count + (count == "1" ? " table" : " tables") + ").\n",
                  core::json::toJson(RebuildSearchReport{.indexes = std::move(*rebuilt)}), EX_OK};
}

} // namespace

Command rebuildSearchCommand()
{
    return {.name = "rebuild-search",
            .summary = "Make the search index of a stopped server anew.",
            .description = "For an index that doctor calls damaged. It is made from the taxa, all of it or nothing, in "
                           "seconds for each hundred thousand names; no taxon changes. Copy the folder away first.\n"
                           "It holds the folder's lock meanwhile. In PostgreSQL, REINDEX does this.",
            .operands = {},
            .options = {{"data-dir", "DIR", "The stopped server's data folder."}},
            .run = &run};
}

} // namespace bloomzy::ctl
