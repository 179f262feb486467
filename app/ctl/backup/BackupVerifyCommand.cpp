#include "app/ctl/Commands.h"
#include "app/ctl/backup/BackupFacts.h"
#include "app/ctl/backup/IdentityFile.h"
#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/work/BackupWatch.h"
#include "backend/core/json/JsonImpl.h"

#include <sysexits.h>

namespace bloomzy::ctl {

struct BackupVerifyReport : BackupFileFacts
{
    std::string command = "backup verify";
    bool ok = true;
};
BOOST_DESCRIBE_STRUCT(BackupVerifyReport, (BackupFileFacts), (command, ok))

namespace {

Outcome<Report> run(const Call& call)
{
    const std::string file = call.arguments.operands().front();
    const auto identities = readRecoveryKeys(call);
    if (identities.has_error())
        return identities.error();
    const backup::BackupWatch watch{[&call, last = std::int64_t{-1}](std::int64_t done, std::int64_t total) mutable {
                                        const std::int64_t percent = total > 0 ? done * 100 / total : 0;
                                        if (std::exchange(last, percent) != percent)
                                            call.means.progress(std::to_string(percent) + " % of " + sizeText(total));
                                    },
                                    {}};
    const auto manifest = backup::archive::verifyArchive(file, *identities, watch);
    call.means.progress({});
    if (manifest.has_error())
        return backupFailure(manifest.error(), file);
    BackupVerifyReport report;
    static_cast<BackupFileFacts&>(report) = factsOf(file, *manifest);
    return Report{file + " is whole: " + std::to_string(report.contents.size()) + " files, " + sizeText(report.bytes) +
                      ", " + std::to_string(report.rows) + " rows, of " + report.created + ".\n",
                  core::json::toJson(report), EX_OK};
}

} // namespace

Command backupVerifyCommand()
{
    return {.name = "backup verify",
            .summary = "Verify a backup file to its end.",
            .description = "Decrypts and unpacks all of it without writing anything, and compares each file with what "
                           "the manifest says of it. It ends with 0 when the backup is whole, 65 when it is damaged, "
                           "cut off, changed or for another key, and 66 when it cannot be read. What does not fit is "
                           "named.",
            .operands = {{"FILE", "The backup file."}},
            .options = {{"identity", "KEYFILE",
                         "The recovery key, as the console saved it; - reads it from standard "
                         "input."}},
            .run = &run};
}

} // namespace bloomzy::ctl
