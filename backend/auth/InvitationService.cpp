#include "backend/auth/InvitationService.h"

#include "backend/auth/AccessGuard.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/AuthAudit.h"
#include "backend/auth/CodeBacking.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/StandingCheck.h"
#include "backend/auth/TextRules.h"
#include "backend/auth/UserDirectory.h"
#include "backend/auth/Wiped.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Random.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Origin.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::size_t codeBytes = 32;
constexpr std::size_t roleLimit = 50;
constexpr Rate wrongCodeRate{10, std::chrono::seconds(10)};

core::Error notValid()
{
    return core::invalid("/invitationCode", "invitation.notValid",
                         "This invitation was used, has expired or never existed. Ask for a new one.");
}

core::Error addressTaken()
{
    return core::makeError(api::ErrorCode::conflict,
                           "A user with this email address already exists. Nothing was changed.");
}

void checkRoleList(std::vector<std::string>& roles, std::vector<api::Fault>& faults)
{
    std::ranges::sort(roles);
    roles.erase(std::ranges::unique(roles).begin(), roles.end());
    if (roles.empty())
        faults.push_back({"/roles", "user.roles.required", "Choose at least one role."});
    else if (roles.size() > roleLimit)
        faults.push_back({"/roles", "user.roles.tooMany", "Choose at most 50 roles."});
}

core::Result<void> normalise(api::UserInvitation& body)
{
    body.email = normalEmail(body.email);
    body.displayName = std::string(trimmed(body.displayName));
    std::vector<api::Fault> faults;
    checkEmail(body.email, faults);
    checkDisplayName(body.displayName, faults);
    checkRoleList(body.roles, faults);
    if (!faults.empty())
        return core::invalid(std::move(faults));
    return {};
}

} // namespace

InvitationService::InvitationService(storage::Database& database, const core::Clock& clock,
                                     const LiveLifetimes& lifetimes, PasswordHasher& hasher,
                                     const PasswordPolicy& policy, Sessions& sessions)
    : m_database(database)
    , m_clock(clock)
    , m_lifetimes(lifetimes)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_sessions(sessions)
    , m_wrongCodes(clock, wrongCodeRate)
{
}

core::Result<api::InvitedUser> InvitationService::invite(const http::Request& request, api::UserInvitation body)
{
    BLOOMZY_CHECK(normalise(body));
    return storage::writeValue<api::InvitedUser>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<api::InvitedUser> {
            BLOOMZY_CHECK(
                requireStanding(transaction, *request.principal, api::Permission::usersManage, m_clock.now()));
            BLOOMZY_CHECK(checkRoles(transaction, *request.principal, body.roles));
            BLOOMZY_TRY(const UserRow user, storeInvited(transaction, *request.principal, body));
            std::string code = core::crypto::randomToken(codeBytes);
            const core::Time now = m_clock.now();
            BLOOMZY_CHECK(InvitationStore::replace(transaction, {core::crypto::sha256Hex(code),
                                                                 user.id,
                                                                 request.principal->userId,
                                                                 core::formatTime(now),
                                                                 core::formatTime(now + m_lifetimes.now().invitation),
                                                                 {}}));
            BLOOMZY_CHECK(http::recordAudit(transaction, request, targetOf(user),
                                            core::json::differences("{}", core::json::toJson(body))));
            return api::InvitedUser{wireForm(user, body.roles), std::move(code)};
        });
}

core::Result<void> InvitationService::checkRoles(storage::Snapshot& snapshot, const http::Principal& caller,
                                                 const std::vector<std::string>& roles) const
{
    BLOOMZY_TRY(const auto state, accessState(snapshot, caller, m_clock.now()));
    access::Assignments given;
    for (const std::string& role : roles) {
        if (!state.policy.roles.contains(role))
            return core::invalid("/roles", "role.unknown", "One of the roles does not exist. Choose another one.");
        given.push_back({.role = role});
    }
    return checkAssigned(snapshot, state, {}, given); // whoever sees the code can become that person
}

core::Result<UserRow> InvitationService::storeInvited(storage::Transaction& transaction, const http::Principal& caller,
                                                      const api::UserInvitation& body)
{
    BLOOMZY_TRY(const auto existing, UserStore::byEmail(transaction, body.email));
    if (existing && existing->status != api::UserStatus::invited)
        return addressTaken();
    UserRow user = existing.value_or(UserRow{});
    user.displayName = body.displayName;
    if (existing) {
        BLOOMZY_CHECK(UserStore::update(transaction, user));
        // Whoever read the roles before the second invitation must not write over it.
        BLOOMZY_CHECK(transaction.execute("UPDATE users SET roles_revision = roles_revision + 1 WHERE id = ?",
                                          {std::string_view(user.id)}));
    } else {
        user.id = core::newId(m_clock);
        user.email = body.email;
        user.status = api::UserStatus::invited;
        user.createdAt = core::formatTime(m_clock.now());
        BLOOMZY_CHECK(UserStore::insert(transaction, user));
    }
    std::vector<AssignmentRow> rows;
    for (const std::string& role : body.roles)
        rows.push_back({{.role = role}, {}, core::formatTime(m_clock.now()), caller.userId, caller.displayName});
    BLOOMZY_CHECK(AssignmentStore::replace(transaction, user.id, rows));
    return user;
}

core::Result<api::TokenPair> InvitationService::accept(const http::Request& request, api::InvitationAcceptance body)
{
    const Wiped password(body.password);
    const Wiped code(body.invitationCode);
    const std::string codeHash = core::crypto::sha256Hex(trimmed(body.invitationCode));
    BLOOMZY_TRY(const auto holder, storage::readValue<std::optional<UserRow>>(
                                       m_database, request.deadline,
                                       [&](storage::Snapshot& snapshot) { return invitee(snapshot, codeHash); }));
    if (!holder)
        if (const auto wait = m_wrongCodes.take(http::originOf(request.remoteAddress)))
            return tooManyRequests(*wait);
    BLOOMZY_TRY(const std::string passwordHash, chosenPassword(holder.value_or(UserRow()), request, body.password));
    if (!holder)
        return notValid();
    BLOOMZY_TRY(const Sessions::Opened opened,
                storage::writeValue<Sessions::Opened>(
                    m_database, storage::Lane::interactive, request.deadline, [&](storage::Transaction& transaction) {
                        return storeAccepted(transaction, request, codeHash, passwordHash);
                    }));
    return m_sessions.tokensFor(opened);
}

core::Result<std::optional<UserRow>> InvitationService::invitee(storage::Snapshot& snapshot,
                                                                std::string_view codeHash) const
{
    BLOOMZY_TRY(const auto invitation, InvitationStore::byHash(snapshot, codeHash));
    if (!invitation || invitation->usedAt || invitation->expiresAt <= core::formatTime(m_clock.now()))
        return std::optional<UserRow>();
    BLOOMZY_TRY(auto user, UserStore::byId(snapshot, invitation->userId));
    if (!user || user->status != api::UserStatus::invited)
        return std::optional<UserRow>();
    BLOOMZY_TRY(const bool backed, isBacked(snapshot, invitation->inviterId, user->id, m_clock.now()));
    return backed ? std::move(user) : std::optional<UserRow>();
}

core::Result<std::string> InvitationService::chosenPassword(const UserRow& user, const http::Request& request,
                                                            std::string_view password)
{
    BLOOMZY_CHECK(m_policy.require(password, user.email, user.displayName));
    BLOOMZY_TRY(auto ticket, m_hasher.enter());
    return m_hasher.hash(ticket, password, request.deadline);
}

core::Result<Sessions::Opened> InvitationService::storeAccepted(storage::Transaction& transaction,
                                                                const http::Request& request, std::string_view codeHash,
                                                                const std::string& passwordHash)
{
    const std::string now = core::formatTime(m_clock.now());
    BLOOMZY_TRY(auto holder, invitee(transaction, codeHash));
    if (!holder)
        return notValid();
    UserRow& user = *holder;
    BLOOMZY_TRY(const bool first, InvitationStore::use(transaction, codeHash, now));
    if (!first)
        return notValid();
    user.passwordHash = passwordHash;
    user.status = api::UserStatus::active;
    user.lastSignInAt = now;
    BLOOMZY_CHECK(UserStore::update(transaction, user));
    BLOOMZY_TRY(auto opened, m_sessions.open(transaction, request, user.id));
    api::AuditEvent event = eventBy(user, opened.sessionId, request, "user.acceptInvitation");
    event.target = targetOf(user);
    event.changes = {{"/status", {"\"invited\""}, {"\"active\""}}};
    BLOOMZY_CHECK(http::recordAudit(transaction, std::move(event)));
    return opened;
}

} // namespace bloomzy::auth
