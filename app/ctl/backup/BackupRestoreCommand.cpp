#include "app/ctl/Commands.h"
#include "app/ctl/backup/BackupFacts.h"
#include "app/ctl/backup/HandedMasterKey.h"
#include "app/ctl/backup/IdentityFile.h"
#include "app/ctl/backup/ProgressLines.h"
#include "app/ctl/server/KeptData.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/restoring/SafetyCopy.h"
#include "backend/host/restoring/StoppedRestore.h"

#include <sysexits.h>

namespace bloomzy::ctl {

struct RestoreReport
{
    std::string command = "backup restore";
    bool ok = true;
    bool dryRun = false;
    std::string dataFolder;
    std::string takenAt;
    std::optional<api::RestoreEnd> end; ///< absent in a dry run
    std::optional<std::string> why;
    bool bare = false;
    std::optional<std::string> safetyCopy;
    std::int64_t milliseconds = 0;
    api::RestoreDryRun plan;
    std::vector<std::string> unreadable;
};
BOOST_DESCRIBE_STRUCT(RestoreReport, (),
                      (command, ok, dryRun, dataFolder, takenAt, end, why, bare, safetyCopy, milliseconds, plan,
                       unreadable))

namespace {

constexpr std::int64_t aSecond = 1000;

std::string_view wordsOf(host::RestorePhase phase)
{
    switch (phase) {
    case host::RestorePhase::unpacking:
        return "Reading the backup";
    case host::RestorePhase::checking:
        return "Checking what it holds";
    case host::RestorePhase::safety:
        return "Copying what is there now";
    case host::RestorePhase::staging:
        return "Putting it in place";
    default:
        return "Starting a server over it";
    }
}

RestoreReport reportOf(const host::StoppedRestoreReport& done, const host::StoppedRestoreOptions& options)
{
    RestoreReport report;
    report.dryRun = options.dryRun;
    report.dataFolder = options.dataFolder.string();
    report.takenAt = done.plan.at;
    report.bare = done.bare;
    report.milliseconds = done.milliseconds;
    report.plan = done.plan;
    report.unreadable = done.unreadable;
    if (!done.safetyCopy.empty())
        report.safetyCopy = done.safetyCopy.string();
    if (options.dryRun)
        return report;
    report.end = done.end;
    report.ok = done.end == api::RestoreEnd::restored || done.end == api::RestoreEnd::underWay;
    if (!done.why.empty())
        report.why = done.why;
    return report;
}

std::string changes(const RestoreReport& report)
{
    std::string text;
    for (const auto& table : report.plan.tables)
        if (table.now != table.then)
            text += table.table + "\t" + std::to_string(table.now) + " -> " + std::to_string(table.then) + "\n";
    for (const auto& migration : report.plan.migrations)
        text += "It is of an earlier version; this one adds " + migration + ".\n";
    for (const auto& service : report.unreadable)
        text += "The database \"" + service + "\" that is there now could not be read.\n";
    return text;
}

std::string endText(const RestoreReport& report)
{
    const std::string backup = "the backup of " + report.takenAt;
    if (report.dryRun)
        return "Nothing was changed. " + backup + " can be restored here.\n";
    if (report.end == api::RestoreEnd::restored)
        return "Restored: " + report.dataFolder + " holds " + backup + ", and a server was healthy over it (" +
               std::to_string(report.milliseconds / aSecond) + " s). Start the server; everybody signs in again.\n";
    if (report.end == api::RestoreEnd::underWay)
        return backup + " is in place. The server's next start sees whether it is healthy over it, and brings back "
                        "what was before if not. Start it now.\n";
    return "Not restored: the data are those from before. " + report.why.value_or("") + "\n";
}

std::string textOf(const RestoreReport& report)
{
    std::string text = changes(report) + endText(report);
    if (report.safetyCopy)
        text += "What was there before lies in " + *report.safetyCopy + ".\n";
    return text;
}

Outcome<host::StoppedRestoreOptions> optionsOf(const Call& call)
{
    host::StoppedRestoreOptions options;
    options.file = call.arguments.operands().front();
    options.dataFolder = call.arguments.value("data-dir").value_or("");
    if (options.dataFolder.empty())
        return usageFailure("Name the data folder: bloomzyctl backup restore FILE --data-dir DIR --identity KEYFILE.");
    options.dryRun = call.arguments.has("dry-run");
    options.auditFromBackup = call.arguments.has("audit-from-backup");
    if (!call.arguments.has("no-safety-copy"))
        options.safetyCopy = call.arguments.value("safety-copy")
                                 .value_or(host::safetyCopyBeside(options.dataFolder, call.means.clock.now()).string());
    auto identities = readRecoveryKeys(call);
    if (identities.has_error())
        return identities.error();
    options.identities = std::move(*identities);
    auto masterKey = readMasterKey(call);
    if (masterKey.has_error())
        return masterKey.error();
    options.masterKey = std::move(*masterKey);
    return options;
}

Outcome<Report> run(const Call& call)
{
    auto options = optionsOf(call);
    if (options.has_error())
        return options.error();
    ProgressLines lines(call.means);
    options->progress = [&](host::RestorePhase phase, std::int64_t done, std::int64_t total) {
        lines.tell(core::json::enumName(phase), wordsOf(phase), done, total);
    };
    const auto log = core::makeStderrLog(core::LogLevel::error);
    const auto done = host::restoreStopped(*options, call.means.clock, *log);
    lines.end();
    if (done.has_error())
        return backupFailure(done.error(), options->file.string());
    const auto report = reportOf(*done, *options);
    return Report{textOf(report), core::json::toJson(report), report.ok ? EX_OK : EX_DATAERR};
}

} // namespace

Command backupRestoreCommand()
{
    return {.name = "backup restore",
            .summary = "Restore a backup file into a stopped server's folder, or into an empty one.",
            .description =
                "Decrypts all of it, checks every hash, row and reference and the audit log against the backup's own "
                "checkpoint, and brings it to this version, before anything in use is touched. Then what is there now "
                "is copied to an encrypted file beside the folder, the backup takes its place in one step, and a "
                "server starts over it for a moment: where that is not healthy, what was before comes back.\n"
                "The audit log of the folder stays, and tells of the restore; into an empty folder it comes from the "
                "backup, as does the master key. Sessions end; people who were erased since stay erased. A backup of "
                "an earlier version is brought to this one, one of a later version is refused.\n"
                "It ends with 65 when the data are those from before because the restored ones were not sound. With "
                "--json each line is an object: those with \"event\" tell the progress, and the last one the outcome.",
            .operands = {{"FILE", "The backup."}},
            .options = {{"data-dir", "DIR", "The stopped server's data folder, or an empty one."},
                        {"identity", "KEYFILE", "A file with the recovery key; - asks for it."},
                        {"dry-run", "", "Check all of it, tell what would change, and change nothing."},
                        {"safety-copy", "COPY", "Where what is there now is copied to; beside the folder without."},
                        {"no-safety-copy", "", "Do not copy what is there now."},
                        {"audit-from-backup", "", "Take the audit log from the backup too: the folder's is damaged."},
                        {"master-key-fd", "N", "Read the server's master key from this file descriptor."}},
            .run = &run};
}

} // namespace bloomzy::ctl
