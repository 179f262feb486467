#include "backend/auth/SetupService.h"

#include "backend/auth/AssignmentStore.h"
#include "backend/auth/AuthAudit.h"
#include "backend/auth/BuiltInRoles.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/SetupStore.h"
#include "backend/auth/TextRules.h"
#include "backend/auth/Wiped.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

constexpr Rate wrongTokenRate{5, std::chrono::seconds(30)};

core::Error alreadySetUp()
{
    return core::makeError(api::ErrorCode::conflict,
                           "This server already has an administrator. Nothing was changed; sign in instead.");
}

core::Error wrongToken()
{
    return core::invalid(
        "/token", "setup.wrongToken",
        "The setup token is wrong. Copy it again from the file setup-token in the server's data folder.");
}

} // namespace

SetupService::SetupService(storage::Database& database, const core::Clock& clock, core::Log& log,
                           const AuthOptions& options, PasswordHasher& hasher, const PasswordPolicy& policy,
                           Sessions& sessions)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_sessions(sessions)
    , m_wrongTokens(clock, wrongTokenRate)
    , m_token(options.dataDir)
    , m_version(options.version)
{
}

core::Result<void> SetupService::start()
{
    BLOOMZY_TRY(const bool completed,
                storage::readValue<bool>(m_database, storage::deadlineIn(std::chrono::seconds(10)),
                                         [](storage::Snapshot& snapshot) { return SetupStore::completed(snapshot); }));
    m_needed = !completed;
    return completed ? m_token.remove() : m_token.create();
}

core::Result<api::TokenPair> SetupService::complete(const http::Request& request, api::SetupRequest body)
{
    const Wiped password(body.password);
    const Wiped token(body.token);
    if (!m_needed)
        return alreadySetUp();
    BLOOMZY_CHECK(checkToken(request, body.token));
    BLOOMZY_TRY(const UserRow user, newAdministrator(body, request.deadline));
    auto opened = storage::writeValue<Sessions::Opened>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) { return store(transaction, request, user); });
    if (opened.has_error())
        return opened.error();
    finish();
    return m_sessions.tokensFor(*opened);
}

core::Result<void> SetupService::checkToken(const http::Request& request, std::string_view token)
{
    if (m_token.matches(token))
        return {};
    if (const auto wait = m_wrongTokens.take(http::originOf(request.remoteAddress)))
        return tooManyRequests(*wait);
    return wrongToken();
}

core::Result<UserRow> SetupService::newAdministrator(const api::SetupRequest& body, storage::Deadline deadline)
{
    UserRow user;
    user.email = normalEmail(body.email);
    user.displayName = trimmed(body.displayName);
    std::vector<api::Fault> faults;
    checkEmail(user.email, faults);
    checkDisplayName(user.displayName, faults);
    m_policy.check(body.password, user.email, user.displayName, faults);
    if (!faults.empty())
        return core::invalid(std::move(faults));
    BLOOMZY_CHECK(m_policy.require(body.password, user.email, user.displayName));
    BLOOMZY_TRY(auto ticket, m_hasher.enter());
    BLOOMZY_TRY(user.passwordHash, m_hasher.hash(ticket, body.password, deadline));
    user.id = core::newId(m_clock);
    user.status = api::UserStatus::active;
    user.createdAt = core::formatTime(m_clock.now());
    user.lastSignInAt = user.createdAt;
    return user;
}

core::Result<Sessions::Opened> SetupService::store(storage::Transaction& transaction, const http::Request& request,
                                                   const UserRow& user)
{
    BLOOMZY_TRY(const bool completed, SetupStore::completed(transaction));
    if (completed)
        return alreadySetUp();
    BLOOMZY_CHECK(SetupStore::complete(transaction, user.createdAt));
    BLOOMZY_CHECK(UserStore::insert(transaction, user));
    BLOOMZY_CHECK(AssignmentStore::replace(transaction, user.id, plainAssignments({std::string(administrator)})));
    BLOOMZY_TRY(auto opened, m_sessions.open(transaction, request, user.id));
    api::AuditEvent event = eventBy(user, opened.sessionId, request, "setup.complete");
    event.target = targetOf(user);
    event.changes = {{"/roles", {}, {core::json::toJson(std::vector{std::string(administrator)})}}};
    BLOOMZY_CHECK(http::recordAudit(transaction, std::move(event)));
    return opened;
}

void SetupService::finish()
{
    m_needed = false;
    if (const auto removed = m_token.remove(); removed.has_error())
        m_log.write(core::LogLevel::warning, "auth", "the setup token file could not be removed; it is no longer good",
                    {{"cause", removed.error().cause}});
}

} // namespace bloomzy::auth
