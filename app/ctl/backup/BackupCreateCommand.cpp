#include "app/ctl/Commands.h"
#include "app/ctl/backup/BackupFacts.h"
#include "app/ctl/server/KeptData.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/FolderBackup.h"
#include "backend/host/MasterKeys.h"

#include <charconv>
#include <sysexits.h>

namespace bloomzy::ctl {

struct BackupCreateReport : BackupFileFacts
{
    std::string command = "backup create";
    bool ok = true;
    std::int64_t fileBytes = 0;
    std::string sha256;
    std::int64_t longestPauseMicroseconds = 0;
};
BOOST_DESCRIBE_STRUCT(BackupCreateReport, (BackupFileFacts), (command, ok, fileBytes, sha256, longestPauseMicroseconds))

namespace {

Outcome<std::optional<core::crypto::SecretKey>> handedOver(const Arguments& arguments)
{
    const auto text = arguments.value("master-key-fd");
    if (!text)
        return std::optional<core::crypto::SecretKey>();
    int descriptor = -1;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), descriptor);
    if (error != std::errc() || end != text->data() + text->size() || descriptor < 0)
        return usageFailure("--master-key-fd takes the number of an open file descriptor.");
    auto key = host::readHandedOverKey(descriptor);
    if (key.has_error())
        return localFailure(key.error(), "--master-key-fd");
    return std::optional(std::move(*key));
}

/// For a person who watches, and not at each piece.
backup::BackupWatch watchOf(const Means& means)
{
    return {[&means, last = std::int64_t{-1}](std::int64_t done, std::int64_t total) mutable {
                const std::int64_t percent = total > 0 ? done * 100 / total : 0;
                if (std::exchange(last, percent) != percent)
                    means.progress(std::to_string(percent) + " % of the work");
            },
            {}};
}

std::string textOf(const BackupCreateReport& report)
{
    return "The backup is in " + report.file + ": " + sizeText(report.fileBytes) + ", verified by reading it back.\n" +
           "It holds the state of " + report.created + ", " + std::to_string(report.rows) + " rows.\n";
}

Outcome<Report> run(const Call& call)
{
    const auto folder = call.arguments.value("data-dir");
    const auto output = call.arguments.value("output");
    if (!folder || folder->empty() || !output || output->empty())
        return usageFailure(
            "Name the data folder and the file: bloomzyctl backup create --data-dir DIR --output FILE.");
    auto key = handedOver(call.arguments);
    if (key.has_error())
        return key.error();
    const auto root = folderWithData(*folder);
    if (root.has_error())
        return root.error();
    const host::FolderBackupOptions options{*root, call.arguments.value("database").value_or(""),
                                            std::filesystem::absolute(*output), call.arguments.values("recipient"),
                                            std::move(*key)};
    const auto made = host::backUpFolder(options, call.means.clock, watchOf(call.means));
    call.means.progress({});
    if (made.has_error())
        return backupFailure(made.error(), *output);
    BackupCreateReport report;
    static_cast<BackupFileFacts&>(report) = factsOf(*output, made->manifest);
    report.fileBytes = made->bytes;
    report.sha256 = made->sha256;
    report.longestPauseMicroseconds = made->longestPause.count();
    return Report{textOf(report), core::json::toJson(report), EX_OK};
}

} // namespace

Command backupCreateCommand()
{
    return {.name = "backup create",
            .summary = "Make a backup of a data folder, its server running or not.",
            .description =
                "Copies all databases in the state of one moment, writes them with the master key into one file "
                "(docs/backup-format.md), and reads it back. A running server goes on meanwhile: its writers wait for "
                "some milliseconds. The file is there when it is whole and verified, or not at all.\n"
                "It is encrypted to the current recovery key, or to the recipients that are named instead, of which "
                "each alone opens it. The server's catalogue does not know of it, and retention leaves it alone.\n"
                "The copies need as much room in the data folder as the databases have; they go again.",
            .operands = {},
            .options = {{"data-dir", "DIR", "The server's data folder."},
                        {"output", "FILE", "The backup file, which there must not be yet."},
                        {"recipient", "age1…", "Who opens it, instead of the recovery key. May stand several times."},
                        {"database", "URL", "Where its data lie, as bloomzyd takes it."},
                        {"master-key-fd", "N", "Read the master key from this file descriptor, as bloomzyd does."}},
            .run = &run};
}

} // namespace bloomzy::ctl
