#include "backend/host/restoring/SandboxCheck.h"

#include "backend/core/crypto/Hash.h"
#include "backend/host/StorePlan.h"
#include "backend/http/Client.h"
#include "backend/storage/TableRows.h"

#include <algorithm>
#include <array>
#include <map>

namespace bloomzy::host {
namespace {

constexpr int ok = 200;

core::Error wrong(const std::string& what, std::string cause = {})
{
    return core::makeError(api::ErrorCode::malformed, what, std::move(cause));
}

/// What a start over restored data takes away or adds.
bool changesAtAStart(std::string_view table)
{
    constexpr std::array tables{"auth.sessions",           "auth.refresh_tokens", "auth.invitations",
                                "auth.password_resets",    "auth.session_proofs", "auth.known_origins",
                                "auth.sign_in_challenges", "auth.signing_keys"};
    return std::ranges::find(tables, table) != tables.end();
}

core::Result<void> ask(http::Client& client, const std::string& target, const std::string& token)
{
    http::ClientRequest request{.target = target};
    if (!token.empty())
        request.headers.emplace_back("authorization", "Bearer " + token);
    BLOOMZY_TRY(const auto answer, client.send(request));
    core::crypto::wipe(request.headers.empty() ? request.target : request.headers.front().second);
    if (answer.status != ok)
        return wrong("The restored server answered " + std::to_string(answer.status) + " to " + target + ".");
    return {};
}

core::Result<void> askAsSomebody(Host& host)
{
    BLOOMZY_TRY(auto client, http::Client::make({.url = host.url(), .fingerprint = {}}));
    auto given = host.sandboxToken();
    if (given.has_error() && given.error().code == api::ErrorCode::conflict)
        return wrong("Nobody could administer the restored server.", given.error().cause);
    BLOOMZY_TRY(std::string token, std::move(given));
    core::Result<void> asked;
    for (const char* target : {"/api/v1/auth/me", "/api/v1/taxa?limit=1", "/api/v1/audit/actions"})
        if (asked = ask(*client, target, token); asked.has_error())
            break;
    core::crypto::wipe(token);
    return asked;
}

core::Result<void> compare(const api::RestoreTableChange& expected, std::int64_t rows)
{
    const bool grows = expected.table.starts_with("audit.");
    if (changesAtAStart(expected.table) || rows == expected.then || (grows && rows > expected.then))
        return {};
    return wrong("The restored server has " + std::to_string(rows) + " rows in " + expected.table + ", not " +
                 std::to_string(expected.then) + ".");
}

core::Result<void> countAll(const std::filesystem::path& folder, const api::RestoreDryRun& plan)
{
    std::map<std::string, std::int64_t> rows;
    for (const StorePlan& store : storePlans(folder)) {
        BLOOMZY_TRY(const auto tables, storage::tableRows(store.file));
        for (const storage::TableRows& table : tables)
            rows[store.service + "." + table.name] = table.rows;
    }
    for (const api::RestoreTableChange& expected : plan.tables)
        BLOOMZY_CHECK(compare(expected, rows[expected.table]));
    return {};
}

} // namespace

core::Result<void> checkSandbox(Host& host, const std::filesystem::path& folder, const api::RestoreDryRun& plan)
{
    BLOOMZY_CHECK(countAll(folder, plan));
    return askAsSomebody(host);
}

} // namespace bloomzy::host
