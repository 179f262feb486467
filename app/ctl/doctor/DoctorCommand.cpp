#include "app/ctl/Commands.h"
#include "app/ctl/doctor/Checks.h"
#include "app/ctl/server/KeptData.h"
#include "backend/core/json/JsonImpl.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sysexits.h>

namespace bloomzy::ctl {

struct DoctorReport
{
    std::string command = "doctor";
    bool ok = false; ///< no problem; warnings may be there
    bool running = false;
    std::optional<std::string> url;
    std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(DoctorReport, (), (command, ok, running, url, findings))

namespace {

bool isAddress(const std::string& text)
{
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    return ::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 ||
           ::inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

/// `127.0.0.1:7443`, `[::1]:7443`
bool readListen(const std::string& text, Patient& into)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos)
        return false;
    std::string address = text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']'))
        address = address.substr(1, address.size() - 2);
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, into.port);
    into.address = address;
    return error == std::errc() && stop == end && isAddress(address);
}

/// Takes the lock where there is one to take, so that nobody starts a server meanwhile; makes none.
Outcome<void> takeLock(Patient& patient)
{
    std::error_code none;
    if (!std::filesystem::exists(patient.folder / "lock", none))
        return {};
    auto lock = core::FolderLock::take(patient.folder);
    if (lock.has_value())
        patient.lock.emplace(std::move(*lock));
    else if (lock.error().code == api::ErrorCode::unavailable)
        patient.inUse = true;
    else if (lock.error().code == api::ErrorCode::forbidden)
        patient.barred = true;
    else
        return localFailure(lock.error(), patient.folder.string());
    return {};
}

Outcome<void> find(const std::string& folder, Patient& patient)
{
    std::error_code none;
    patient.folder = std::filesystem::canonical(folder, none);
    const auto isThere = [&](const char* part) { return std::filesystem::exists(patient.folder / part, none); };
    if (!patient.folder.empty() && (isThere("lock") || isThere("store") || isThere("audit")))
        return {};
    if (!isBarred(folder))
        return noDataFolder(folder);
    if (patient.folder.empty())
        patient.folder = std::filesystem::absolute(folder, none);
    patient.barred = true;
    return {};
}

Outcome<Patient> admit(const Call& call)
{
    const auto folder = call.arguments.value("data-dir");
    if (!folder || folder->empty())
        return usageFailure("Name the data folder: bloomzyctl doctor --data-dir DIR.");
    Patient patient;
    if (const auto listen = call.arguments.value("listen"); listen && !readListen(*listen, patient))
        return usageFailure("\"" + *listen +
                            "\" is not an address and a port. Write for example --listen "
                            "127.0.0.1:7443.");
    patient.database = call.arguments.value("database").value_or("");
    patient.breachedPasswords = call.arguments.value("breached-list").value_or("");
    patient.now = call.means.clock.now();
    if (auto found = find(*folder, patient); found.has_error())
        return found.error();
    if (auto locked = takeLock(patient); locked.has_error())
        return locked.error();
    if (patient.inUse)
        patient.server = host::runningServer(patient.folder);
    return patient;
}

Findings examine(const Patient& patient)
{
    if (patient.barred)
        return checkAccess(patient);
    constexpr std::array checks{&checkServer,    &checkAccess,     &checkModes,
                                &checkDisk,      &checkClock,      &checkCertificate,
                                &checkDatabases, &checkKeys,       &checkBreachedPasswords,
                                &checkRestore,   &checkSetupToken, &checkPort};
    Findings found;
    for (const auto& check : checks)
        for (auto& finding : check(patient))
            found.push_back(std::move(finding));
    return found;
}

std::string lineOf(const Finding& finding)
{
    const auto padded = [](std::string_view text, std::size_t columns) {
        return std::string(text) + std::string(text.size() < columns ? columns - text.size() : 1, ' ');
    };
    std::string line =
        padded(core::json::enumName(finding.state), 9) + padded(finding.check, 18) + finding.meaning + "\n";
    if (!finding.remedy.empty())
        line += std::string(27, ' ') + "→ " + finding.remedy + "\n";
    return line;
}

std::string summaryOf(const Findings& findings)
{
    const auto problems = std::ranges::count(findings, State::problem, &Finding::state);
    const auto warnings = std::ranges::count(findings, State::warning, &Finding::state);
    return std::to_string(problems) + (problems == 1 ? " problem, " : " problems, ") + std::to_string(warnings) +
           (warnings == 1 ? " warning.\n" : " warnings.\n");
}

Outcome<Report> run(const Call& call)
{
    auto patient = admit(call);
    if (patient.has_error())
        return patient.error();
    auto findings = examine(*patient);
    const auto first = std::ranges::find(findings, State::problem, &Finding::state);
    Report report;
    report.exitCode = first == findings.end() ? EX_OK : first->exitCode;
    for (const auto& finding : findings)
        report.text += lineOf(finding);
    report.text += summaryOf(findings);
    const auto url = patient->server ? std::optional(patient->server->url) : std::nullopt;
    report.json =
        core::json::toJson(DoctorReport{"doctor", report.exitCode == EX_OK, patient->inUse, url, std::move(findings)});
    return report;
}

} // namespace

Command doctorCommand()
{
    return {
        .name = "doctor",
        .summary = "Look a data folder over, and tell what is wrong and what to do.",
        .description =
            "Looks at owner, rights and modes, free disk space, the clock, the certificate, every page, the search "
            "index and the version of each database, the master key and the signing keys, the last restore, the setup "
            "token and the port. It changes nothing.\n"
            "Of a stopped server it holds the folder's lock meanwhile. A running one is looked at without the lock, "
            "and asked for its readiness and its clock.\n"
            "It ends with 0 when there is no problem, and otherwise with the code of the first one.",
        .operands = {},
        .options = {{"data-dir", "DIR", "The server's data folder."},
                    {"breached-list", "FILE", "The list of breached passwords that bloomzyd takes."},
                    {"database", "URL", "Where the data lie, when that is PostgreSQL, as bloomzyd takes it."},
                    {"listen", "ADDR:PORT", "Where the server will listen; 127.0.0.1:7443 without it."}},
        .run = &run};
}

} // namespace bloomzy::ctl
