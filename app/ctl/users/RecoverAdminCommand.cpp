#include "app/ctl/Commands.h"
#include "app/ctl/server/KeptData.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/StoppedRecovery.h"

namespace bloomzy::ctl {

struct RecoveryReport
{
    std::string command = "recover-admin";
    bool ok = true;
    std::string email;
    std::string code;
    std::string expiresAt;
    bool hadSecondFactor = false;
};
BOOST_DESCRIBE_STRUCT(RecoveryReport, (), (command, ok, email, code, expiresAt, hadSecondFactor))

namespace {

Report reportOf(const auth::RecoveredAdministrator& recovered)
{
    std::string text = "Code for " + recovered.displayName + " (" + recovered.email + "), shown once:\n\n    " +
                       recovered.code + "\n\nIt sets a new password, once, until " + recovered.expiresAt +
                       ". The account's sessions are over.\n";
    if (recovered.hadSecondFactor)
        text += "Its second factor is removed.\n";
    text += "After the next sign-in a new second factor has to be set up before anything else.\n"
            "Start the server now. All administrators are told of this, and the audit log has it.\n";
    return {std::move(text),
            core::json::toJson(RecoveryReport{.email = recovered.email,
                                              .code = recovered.code,
                                              .expiresAt = recovered.expiresAt,
                                              .hadSecondFactor = recovered.hadSecondFactor}),
            0};
}

Outcome<Report> run(const Call& call)
{
    const auto named = call.arguments.value("data-dir");
    if (!named || named->empty())
        return usageFailure("Name the data folder: bloomzyctl recover-admin EMAIL --data-dir DIR.");
    const auto folder = folderWithData(*named);
    if (folder.has_error())
        return folder.error();
    const auto recovered = host::recoverAdministrator(*folder, call.arguments.value("database").value_or(""),
                                                      call.arguments.operands().front(), call.means.clock);
    if (recovered.has_error())
        return startFailure(recovered.error());
    return reportOf(*recovered);
}

} // namespace

Command recoverAdminCommand()
{
    return {.name = "recover-admin",
            .summary = "Let a locked-out administrator of a stopped server in again.",
            .description =
                "For whoever owns the data folder, on the server's own machine; it needs nobody's password. "
                "It makes a code by which the administrator chooses a new password (docs/api.md), good once "
                "and for 24 hours, removes the account's second factor with its recovery codes, and ends its "
                "sessions. After the next sign-in a new second factor has to be set up before anything else. API "
                "keys and all else stay.\n"
                "All administrators are told of it when they sign in, and the audit log has it from the next start "
                "on.",
            .operands = {{"EMAIL", "The administrator's email address."}},
            .options = {{"data-dir", "DIR", "The stopped server's data folder."},
                        {"database", "URL", "Where its data lie, as bloomzyd takes it."}},
            .run = &run};
}

} // namespace bloomzy::ctl
