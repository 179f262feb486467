#include "app/ctl/Commands.h"
#include "app/ctl/catalog/DryRun.h"
#include "app/ctl/server/ServerLink.h"
#include "backend/api/Auth.h"
#include "backend/core/FileErrors.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"

#include <cerrno>
#include <fstream>
#include <sysexits.h>
#include <unistd.h>

namespace bloomzy::ctl {

struct ImportReport
{
    std::string command = "catalog import";
    bool ok = true;
    std::string file;
    bool dryRun = false;
    std::int64_t created = 0;
    std::int64_t skipped = 0;            ///< already in the catalog under the same name and authorship
    std::optional<std::string> importId; ///< not of a dry run
};
BOOST_DESCRIBE_STRUCT(ImportReport, (), (command, ok, file, dryRun, created, skipped, importId))

namespace {

constexpr std::size_t mostBytes = std::size_t{16} << 20; // that the server takes

Outcome<std::string> readCsvFile(const std::string& file)
{
    std::error_code failed;
    if (::access(file.c_str(), R_OK) != 0)
        return Failure{errno == EACCES ? EX_NOPERM : EX_NOINPUT,
                       errno == EACCES ? "forbidden" : "notFound",
                       file + " cannot be read. Nothing was changed. Check the name and the rights of the file.",
                       {}};
    if (!std::filesystem::is_regular_file(file, failed) || std::filesystem::file_size(file, failed) > mostBytes)
        return Failure{EX_DATAERR,
                       "tooLarge",
                       file + " is no file, or larger than 16 MiB. Nothing was changed. Split it into several files.",
                       {}};
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

int yearOf(core::Time time)
{
    return static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time)).year());
}

Outcome<http::Principal> principalOf(ServerLink& link)
{
    const auto me = link.get<api::Me>("/api/v1/auth/me");
    if (me.has_error())
        return me.error();
    http::Principal principal;
    principal.userId = me->id;
    for (const auto& name : me->permissions)
        if (const auto permission = http::permissionFromName(name))
            principal.permissions.set(static_cast<std::size_t>(*permission));
    if (!principal.may(api::Permission::catalogImport))
        return answerFailure(api::ErrorCode::forbidden,
                             "This account may not import taxa. Nothing was changed. Ask an administrator for a role "
                             "with the permission catalog.import.",
                             {});
    return principal;
}

Outcome<void> rehearse(const Call& call, ServerLink& link, const std::string& csv, ImportReport& report)
{
    const auto principal = principalOf(link);
    if (principal.has_error())
        return principal.error();
    const auto lines = catalog::readImport(csv, *principal, yearOf(call.means.clock.now()));
    if (lines.has_error())
        return answerFailure(lines.error().code, lines.error().detail, lines.error().faults);
    const auto counts = DryRun(link).examine(*lines);
    if (counts.has_error())
        return counts.error();
    report.created = counts->created;
    report.skipped = counts->skipped;
    return {};
}

Outcome<void> import(const Call& call, ServerLink& link, const std::string& csv, ImportReport& report)
{
    const std::string key = core::newId(call.means.clock);
    const auto post = [&] {
        return link.post<api::ImportResult>("/api/v1/catalog/imports/direct", csv, "text/csv",
                                            {{"Idempotency-Key", key}});
    };
    auto result = post();
    // With its key the file can be sent again when the connection broke, whatever became of the first time.
    if (result.has_error() && result.error().exitCode == EX_UNAVAILABLE)
        result = post();
    if (result.has_error())
        return result.error();
    report.created = result->created;
    report.skipped = result->skipped;
    report.importId = std::move(result->importId);
    return {};
}

std::string textOf(const ImportReport& report)
{
    const std::string skipped = std::to_string(report.skipped) + " already there.\n";
    if (report.dryRun)
        return "Nothing was changed. " + std::to_string(report.created) + " would be added, " + skipped;
    return std::to_string(report.created) + " added, " + skipped;
}

Outcome<Report> run(const Call& call)
{
    ImportReport report;
    report.file = call.arguments.operands().front();
    report.dryRun = call.arguments.has("dry-run");
    const auto csv = readCsvFile(report.file);
    if (csv.has_error())
        return csv.error();
    auto link = ServerLink::signedIn(call);
    if (link.has_error())
        return link.error();
    if (auto done = (report.dryRun ? &rehearse : &import)(call, *link, *csv, report); done.has_error())
        return done.error();
    return Report{textOf(report), core::json::toJson(report), EX_OK};
}

} // namespace

Command catalogImportCommand()
{
    return {
        .name = "catalog import",
        .summary = "Add the taxa of a CSV file to the catalog.",
        .description =
            "All lines are taken or none. A taxon that is there already under the same name and authorship is skipped. "
            "Every fault is told with its line and column.\n"
            "With --dry-run nothing is changed: the file is checked by the import's own rules, and the server is asked "
            "which names it has.",
        .operands = {{"FILE.csv", "The file to read, up to 16 MiB and 2,000 lines."}},
        .options = serverOptions({{"email", "ADDRESS", "The account that signs in; it may import taxa."},
                                  {"dry-run", {}, "Check the file and count, and change nothing."}}),
        .run = &run};
}

} // namespace bloomzy::ctl
