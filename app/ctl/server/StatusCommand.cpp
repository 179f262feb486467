#include "app/ctl/Commands.h"
#include "app/ctl/server/ServerLink.h"
#include "backend/api/Auth.h"
#include "backend/api/Health.h"
#include "backend/core/json/JsonImpl.h"

#include <sysexits.h>

namespace bloomzy::ctl {

struct StatusReport
{
    std::string command = "status";
    bool ok = false; ///< ready
    std::string url;
    std::string version;
    bool setupNeeded = false;
    std::vector<api::HealthCheck> checks;
    std::optional<api::Me> account; ///< with --email
    std::optional<std::int64_t> taxa;
};
BOOST_DESCRIBE_STRUCT(StatusReport, (), (command, ok, url, version, setupNeeded, checks, account, taxa))

namespace {

constexpr int notReady = 503;

Outcome<void> askHealth(ServerLink& link, StatusReport& status)
{
    auto answer = link.answer({.target = "/health/ready"});
    if (answer.has_value() && answer->status != 200 && answer->status != notReady)
        answer = link.send({.target = "/health/ready"});
    auto health = ServerLink::read<api::Health>(answer);
    if (health.has_error())
        return health.error();
    status.ok = answer->status == 200;
    status.version = std::move(health->version);
    status.checks = std::move(health->checks);
    auto setup = link.get<api::SetupState>("/api/v1/setup");
    if (setup.has_error())
        return setup.error();
    status.setupNeeded = setup->needed;
    return {};
}

Outcome<void> askAsAccount(const Call& call, ServerLink& link, StatusReport& status)
{
    if (auto done = link.signIn(call); done.has_error())
        return done.error();
    auto me = link.get<api::Me>("/api/v1/auth/me");
    if (me.has_error())
        return me.error();
    status.account = std::move(*me);
    // Support staff may not look at the catalog; the rest of the answer is theirs all the same.
    if (auto page = link.get<api::TaxonPage>("/api/v1/taxa?limit=1&count=true"); page.has_value())
        status.taxa = page->count;
    return {};
}

std::string textOf(const StatusReport& status)
{
    std::string text = status.url + ": version " + status.version + ", " + (status.ok ? "ready" : "not ready") + "\n";
    for (const auto& check : status.checks)
        text += std::string(check.ok ? "  ok       " : "  failing  ") + check.name + ": " + check.detail + "\n";
    if (status.setupNeeded)
        text += "The first administrator is missing: complete the setup.\n";
    if (status.taxa)
        text += "Taxa: " + std::to_string(*status.taxa) + "\n";
    if (status.account) {
        text += "Signed in as " + status.account->displayName + " <" + status.account->email + ">:";
        for (const auto& role : status.account->roles)
            text += " " + role;
        text += "\n";
    }
    return text;
}

Outcome<Report> run(const Call& call)
{
    auto link = ServerLink::open(call.arguments);
    if (link.has_error())
        return link.error();
    StatusReport status;
    status.url = link->url();
    if (auto asked = askHealth(*link, status); asked.has_error())
        return asked.error();
    if (call.arguments.has("email"))
        if (auto asked = askAsAccount(call, *link, status); asked.has_error())
            return asked.error();
    return Report{textOf(status), core::json::toJson(status), status.ok ? EX_OK : EX_TEMPFAIL};
}

} // namespace

Command statusCommand()
{
    return {.name = "status",
            .summary = "Ask a server for its version and whether it is ready.",
            .description =
                "With --email it signs in too, and tells what the account may do and how many taxa there are. "
                "It ends with 0 when the server is ready, and with 75 when it is not.",
            .operands = {},
            .options = serverOptions({{"email", "ADDRESS", "The account that signs in."}}),
            .run = &run};
}

} // namespace bloomzy::ctl
