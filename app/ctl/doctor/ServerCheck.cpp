#include "app/ctl/doctor/Checks.h"
#include "backend/api/Auth.h"
#include "backend/api/Health.h"
#include "backend/auth/BreachedPasswords.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/CertificateWatch.h"
#include "backend/http/Client.h"

#include <algorithm>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view name = "server";
constexpr std::chrono::minutes tolerance{1};

Finding unreachable(const host::RunningServer& server, const core::Error& error)
{
    const bool wrongKey = error.code == api::ErrorCode::forbidden;
    return problem(name, wrongKey ? EX_CONFIG : EX_UNAVAILABLE,
                   wrongKey ? "What answers at " + server.url + " shows another key than the folder's server has."
                            : "The folder is in use, and nothing answers at " + server.url + ".",
                   wrongKey ? "Find out what listens there (ss -ltnp), and restart the server."
                            : "Look at the server's log, and restart it.");
}

Findings readiness(http::Client& client)
{
    const auto answer = client.send({.target = "/health/ready"});
    if (answer.has_error())
        return {problem("server.ready", EX_UNAVAILABLE,
                        "The server does not say whether it is ready: " + answer.error().detail,
                        "Look at its log, and restart it.")};
    const auto health = core::json::fromStoredJson<api::Health>(answer->body);
    Findings found;
    for (const auto& check : health.has_value() ? health->checks : std::vector<api::HealthCheck>()) {
        if (check.ok && check.detail.starts_with(host::formerPair))
            found.push_back(warning("server.certificate", check.detail,
                                    "Put a pair that belongs together into tls/: the server takes it up by itself."));
        if (check.ok && check.detail.starts_with(auth::unreadableList))
            found.push_back(warning("server.breachedPasswords", check.detail,
                                    "Put the list back where --breached-passwords names it: the server looks again by "
                                    "itself."));
        if (!check.ok)
            found.push_back(problem("server.ready", EX_UNAVAILABLE, check.name + ": " + check.detail,
                                    "Do what it says; the server looks again by itself."));
    }
    const bool failing = std::ranges::find(found, State::problem, &Finding::state) != found.end();
    if (!failing && answer->status == 200)
        found.push_back(fine("server.ready", "Every part of it can do its work."));
    else if (!failing)
        found.push_back(problem("server.ready", EX_UNAVAILABLE, "The server is not ready and does not say why.",
                                "Look at its log."));
    return found;
}

Finding clock(const http::ClientAnswer& answer, core::Time now)
{
    constexpr std::string_view check = "server.clock";
    if (!answer.date)
        return skipped(check, "The server does not tell its time.");
    const auto apart = std::chrono::abs(std::chrono::floor<std::chrono::seconds>(now) - *answer.date);
    if (apart > tolerance)
        return problem(check, EX_CONFIG,
                       "The server's clock and this computer's are " + std::to_string(apart.count()) + " s apart.",
                       "Set both clocks (timedatectl set-ntp true).");
    return fine(check, "Its clock agrees with this computer's.");
}

/// Options for the server, trusting no key but the one that it has.
http::ClientOptions optionsFor(const Patient& patient)
{
    http::ClientOptions options;
    options.url = patient.server->url;
    options.time = std::chrono::seconds(20);
    // What it says of itself over the folder's own socket: the pair in the folder may be one that it cannot use.
    if (options.url.starts_with("https:"))
        options.fingerprint = patient.server->fingerprint;
    return options;
}

core::Result<std::unique_ptr<http::Client>> clientFor(const Patient& patient)
{
    return http::Client::make(optionsFor(patient));
}

} // namespace

Findings checkServer(const Patient& patient)
{
    if (!patient.inUse)
        return {fine(name, "No server uses the folder now.")};
    if (!patient.server)
        return {warning(name,
                        "The folder is in use, and no server tells its address: one is starting or stopping, or "
                        "another program looks at the folder.",
                        "Try again in a moment.")};
    auto client = clientFor(patient);
    if (client.has_error())
        return {unreachable(*patient.server, client.error())};
    const auto live = (*client)->send({.target = "/health/live"});
    if (live.has_error())
        return {unreachable(*patient.server, live.error())};
    Findings found{fine(name, "The folder's own server answers at " + patient.server->url + "."),
                   clock(*live, patient.now)};
    for (auto& finding : readiness(**client))
        found.push_back(std::move(finding));
    return found;
}

} // namespace bloomzy::ctl
