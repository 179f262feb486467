#include "app/ctl/Commands.h"
#include "app/ctl/backup/BackupFacts.h"
#include "app/ctl/backup/HandedMasterKey.h"
#include "app/ctl/backup/IdentityFile.h"
#include "app/ctl/backup/ProgressLines.h"
#include "backend/core/Files.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/restoring/Rehearsal.h"

#include <sysexits.h>

namespace bloomzy::ctl {

struct RehearsalReport
{
    std::string command = "backup rehearse";
    bool ok = true;
    std::string file;
    std::string at;
    std::int64_t milliseconds = 0;
    std::optional<std::string> detail;
};
BOOST_DESCRIBE_STRUCT(RehearsalReport, (), (command, ok, file, at, milliseconds, detail))

namespace {

constexpr double aSecond = 1000;

std::string textOf(const RehearsalReport& report)
{
    if (!report.ok)
        return "Not proven: " + report.detail.value_or("") + "\n";
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.1f", static_cast<double>(report.milliseconds) / aSecond);
    return "Proven: a server was restored from " + report.file + " and answered after " + seconds +
           " s, with every row. Nothing of it was kept.\n";
}

Outcome<std::filesystem::path> placeOf(const Call& call)
{
    std::error_code none;
    const auto parent = call.arguments.value("work-dir").value_or(std::filesystem::temp_directory_path(none).string());
    if (!std::filesystem::is_directory(parent, none))
        return Failure{EX_NOINPUT, "notFound", parent + " is no folder. Check --work-dir.", {}};
    return std::filesystem::path(parent) / ("bloomzy-rehearsal-" + core::newId(call.means.clock));
}

Outcome<Report> run(const Call& call)
{
    host::RehearsalOptions options;
    options.file = call.arguments.operands().front();
    auto place = placeOf(call);
    if (place.has_error())
        return place.error();
    options.place = std::move(*place);
    auto identities = readRecoveryKeys(call);
    if (identities.has_error())
        return identities.error();
    options.identities = std::move(*identities);
    ProgressLines lines(call.means);
    options.watch.progress = [&](std::int64_t done, std::int64_t total) {
        lines.tell("unpacking", "Reading the backup", done, total);
    };
    const auto log = core::makeStderrLog(core::LogLevel::error);
    const auto told = host::rehearse(options, call.means.clock, *log);
    lines.end();
    if (told.has_error())
        return backupFailure(told.error(), options.file.string());
    const RehearsalReport report{.ok = told->passed,
                                 .file = options.file.string(),
                                 .at = told->at,
                                 .milliseconds = told->milliseconds,
                                 .detail = told->detail};
    return Report{textOf(report), core::json::toJson(report), report.ok ? EX_OK : EX_DATAERR};
}

} // namespace

Command backupRehearseCommand()
{
    return {.name = "backup rehearse",
            .summary = "Prove a backup file: restore it into a sandbox and start a server over it.",
            .description =
                "The sandbox is a new folder, private and removed in the end. Everything happens there that happens on "
                "a bare machine: decrypt, check, migrate, start a server, which listens on a loopback address and does "
                "nothing by itself, sign in, ask it, count every table. Tells how long that took: it is the time that "
                "a recovery takes.\n"
                "It ends with 65 when the backup does not pass. No running server is touched.",
            .operands = {{"FILE", "The backup."}},
            .options = {{"identity", "KEYFILE", "A file with the recovery key; - asks for it."},
                        {"work-dir", "DIR", "Where the sandbox is made; the folder for temporary files without."}},
            .run = &run};
}

} // namespace bloomzy::ctl
