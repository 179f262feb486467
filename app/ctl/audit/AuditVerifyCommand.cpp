#include "app/ctl/Commands.h"
#include "app/ctl/audit/HttpLogSource.h"
#include "app/ctl/audit/LogAdvice.h"
#include "app/ctl/audit/StoredLog.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Base64.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/tlog/Sha256.h"

#include <sysexits.h>

namespace bloomzy::ctl {

struct AuditFaultTold
{
    std::string kind;
    std::string what;
    std::optional<std::int64_t> event;
    std::string meaning;
    std::string remedy;
};
BOOST_DESCRIBE_STRUCT(AuditFaultTold, (), (kind, what, event, meaning, remedy))

struct AuditVerifyReport
{
    std::string command = "audit verify";
    bool ok = false;
    std::optional<std::int64_t> events;
    std::optional<std::string> root;
    std::optional<std::string> checkpoint;
    std::optional<std::string> vkey;
    bool vkeyOfTheLog = false; ///< the log itself told the key: keep it elsewhere
    bool earlierChecked = false;
    std::int64_t partsGone = 0;
    std::int64_t partsSealed = 0;
    std::optional<std::string> saved;
    std::optional<AuditFaultTold> fault;
};
BOOST_DESCRIBE_STRUCT(AuditVerifyReport, (),
                      (command, ok, events, root, checkpoint, vkey, vkeyOfTheLog, earlierChecked, partsGone,
                       partsSealed, saved, fault))

namespace {

constexpr int notVerified = 1;
constexpr int wrongUsage = 2;

std::string counted(std::uint64_t count, const std::string& one)
{
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

Outcome<VerifiedLog> verifyLive(const Call& call, const LogPins& pins, const audit::LogProgress& progress)
{
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    HttpLogSource source(*link);
    const auto own = source.key();
    if (own.has_error())
        return *source.failure();
    VerifiedLog log = beginning(pins, *own);
    if (verify(log, source, pins, progress).has_error())
        return *source.failure();
    return log;
}

Outcome<VerifiedLog> verifyWhere(const Call& call, const LogPins& pins)
{
    const Arguments& arguments = call.arguments;
    const auto progress = [&](std::uint64_t done, std::uint64_t all) {
        call.means.progress(std::to_string(done) + " of " + counted(all, "event"));
    };
    if (arguments.has("email") || arguments.has("url"))
        return verifyLive(call, pins, progress);
    if (arguments.has("database"))
        return verifyOnServer(*arguments.value("database"), arguments.value("data-dir").value_or(""), pins, progress);
    if (arguments.has("data-dir"))
        return verifyFolder(*arguments.value("data-dir"), pins, progress);
    return usageFailure("Name the data folder (--data-dir DIR), the database (--database URL), or the account that "
                        "signs in to a server (--email ADDRESS).");
}

Outcome<void> save(const std::string& file, const std::string& checkpoint)
{
    if (const auto written = core::writeFileAtomically(file, checkpoint); written.has_error())
        return localFailure(written.error(), file);
    return {};
}

AuditVerifyReport reportOf(const VerifiedLog& log, const LogPins& pins)
{
    const audit::LogVerdict& verdict = log.verdict;
    AuditVerifyReport report;
    report.ok = verdict.wrong.empty();
    report.vkey = log.key ? std::optional(log.key->text()) : std::nullopt;
    report.vkeyOfTheLog = log.keyOfTheLog;
    report.partsGone = std::int64_t(verdict.partsGone);
    report.partsSealed = std::int64_t(verdict.partsSealed);
    if (!verdict.head.origin.empty()) {
        report.events = std::int64_t(verdict.head.size);
        report.root = core::crypto::base64(tlog::bytesOf(verdict.head.root));
        report.checkpoint = verdict.note;
    }
    if (report.ok) {
        report.earlierChecked = pins.earlier.has_value();
        return report;
    }
    LogAdvice advice = adviceOn(verdict.fault);
    report.fault = AuditFaultTold{std::string(core::json::enumName(verdict.fault)), verdict.wrong,
                                  verdict.event ? std::optional(std::int64_t(*verdict.event)) : std::nullopt,
                                  std::move(advice.meaning), std::move(advice.remedy)};
    return report;
}

std::string textOf(const AuditVerifyReport& report)
{
    if (report.fault)
        return "NOT VERIFIED. " + report.fault->what + "\n" + report.fault->meaning + "\n→ " + report.fault->remedy +
               "\n";
    std::string text =
        "Verified: " + counted(std::uint64_t(*report.events), "event") + ", root " + *report.root + ".\n";
    if (report.partsGone > 0)
        text += counted(std::uint64_t(report.partsGone), "part") +
                " of events, such as who did it, may not be seen, or "
                "are of people who were erased. The events are whole.\n";
    if (report.partsSealed > 0)
        text += counted(std::uint64_t(report.partsSealed), "part") +
                " of events could not be looked at: they are sealed, and the master key is not there.\n";
    text += report.earlierChecked ? "The log continues the earlier checkpoint.\n"
                                  : "Without an earlier checkpoint it cannot be seen whether the log was taken back to "
                                    "an older copy, or written anew by who has its key. Keep one elsewhere: --save "
                                    "FILE.\n";
    if (report.vkeyOfTheLog)
        text += "The log itself told its key. Keep it elsewhere, and name it with --vkey:\n  " + *report.vkey + "\n";
    if (report.saved)
        text += "The checkpoint is in " + *report.saved + ".\n";
    return text;
}

Outcome<Report> run(const Call& call)
{
    const auto pins = readPins(call.arguments);
    if (pins.has_error())
        return pins.error();
    const auto log = verifyWhere(call, *pins);
    call.means.progress({});
    if (log.has_error())
        return log.error();
    AuditVerifyReport report = reportOf(*log, *pins);
    if (report.ok && !pins->save.empty()) {
        if (auto saved = save(pins->save, log->verdict.note); saved.has_error())
            return saved.error();
        report.saved = pins->save;
    }
    return Report{textOf(report), core::json::toJson(report), report.ok ? EX_OK : notVerified};
}

} // namespace

Command auditVerifyCommand()
{
    return {
        .name = "audit verify",
        .summary = "Verify the audit log, without believing the server.",
        .description =
            "Reads the whole log: every event against its hash, every hash against those below it, the root against "
            "the signed checkpoint, and everything that stands beside the events. It finds what was edited, deleted, "
            "put in, moved, replaced or cut off (docs/audit-log-format.md).\n"
            "With --email it asks a running server, as an account that may read the log. Without, it reads a data "
            "folder, also of a running server, or PostgreSQL. It changes nothing there.\n"
            "Who has the log's key, as the server's owner, can write another log and sign it. Only what was kept "
            "elsewhere tells: an earlier checkpoint, and the key. With --save the newest checkpoint is kept once all "
            "is verified, and what lay in the file is an earlier checkpoint of the next run.\n"
            "It ends with 0 when the log is verified, 1 when it is not, 2 when the command line is wrong, and as other "
            "commands do when the log cannot be read.",
        .operands = {},
        .options =
            serverOptions({{"email", "ADDRESS", "The account that signs in to a running server."},
                           {"database", "URL", "Where the data lie, when that is PostgreSQL, as bloomzyd takes it."},
                           {"vkey", "KEY|FILE", "The log's key, or a file with it, kept elsewhere."},
                           {"checkpoint", "FILE", "An earlier checkpoint, kept elsewhere."},
                           {"save", "FILE", "Keep the newest checkpoint here (0600) when all is verified."}}),
        .run = &run,
        .usageExitCode = wrongUsage};
}

} // namespace bloomzy::ctl
