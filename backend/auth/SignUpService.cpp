#include "backend/auth/SignUpService.h"

#include "backend/auth/AccessGuard.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/AuthAudit.h"
#include "backend/auth/BuiltInRoles.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/TextRules.h"
#include "backend/auth/Wiped.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/InPerson.h"
#include "backend/http/Origin.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr Rate networkRate{10, std::chrono::seconds(30)};
constexpr Rate addressRate{5, std::chrono::minutes(1)};
constexpr const char* rolePointer = "/accounts.signUpRole";

core::Error isOff()
{
    return core::makeError(api::ErrorCode::forbidden,
                           "This server lets nobody sign up by themselves. Nothing was changed. Ask an administrator "
                           "for an invitation.");
}

bool managesAnything(const access::Policy& policy, const std::string& role)
{
    return std::ranges::any_of(effectiveOf(policy, role).all(),
                               [](const auto& held) { return isManaging(held.first); });
}

core::Result<void> checkFit(const access::Policy& policy, const std::string& role)
{
    if (!policy.roles.contains(role))
        return core::invalid(rolePointer, "role.unknown", "One of the roles does not exist. Choose another one.");
    if (managesAnything(policy, role))
        return core::invalid(rolePointer, "setting.signUpRole.manages",
                             "Newcomers get no role that manages anything. Choose another one.");
    return {};
}

core::Result<void> checkTyped(api::SignUp& body)
{
    body.email = normalEmail(body.email);
    body.displayName = std::string(trimmed(body.displayName));
    std::vector<api::Fault> faults;
    checkEmail(body.email, faults);
    checkDisplayName(body.displayName, faults);
    return faults.empty() ? core::Result<void>() : core::invalid(std::move(faults));
}

/// So that the person, and whoever looks after accounts, can learn that somebody tried.
core::Result<void> recordKnown(storage::Transaction& transaction, const http::Request& request, const UserRow& user)
{
    api::AuditEvent event = anonymousEvent(request, request.auditAction);
    event.target = targetOf(user);
    event.outcome = api::AuditOutcome::denied;
    event.reason = "The address has an account already, which was not changed.";
    return http::recordAudit(transaction, std::move(event));
}

} // namespace

SignUpService::SignUpService(storage::Database& database, const core::Clock& clock, PasswordHasher& hasher,
                             const PasswordPolicy& policy)
    : m_database(database)
    , m_clock(clock)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_byNetwork(clock, networkRate)
    , m_byAddress(clock, addressRate)
{
}

void SignUpService::set(SignUpOptions options)
{
    const std::scoped_lock lock(m_mutex);
    m_options = std::move(options);
}

SignUpOptions SignUpService::options() const
{
    const std::scoped_lock lock(m_mutex);
    return m_options;
}

core::Result<void> SignUpService::checkMayLetIn(const http::Request& request, const SignUpOptions& options) const
{
    // Newcomers outlive the key, or the access token, that let them in.
    BLOOMZY_CHECK(http::checkFresh(*request.principal));
    return m_database.read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_TRY(const auto state, accessState(snapshot, *request.principal, m_clock.now()));
            BLOOMZY_CHECK(checkFit(state.policy, options.role));
            return checkAssigned(snapshot, state, {}, {{.role = options.role}});
        },
        request.deadline);
}

core::Result<api::SignUpAnswer> SignUpService::signUp(const http::Request& request, api::SignUp body)
{
    const Wiped password(body.password);
    if (!options().on)
        return isOff();
    BLOOMZY_CHECK(checkTyped(body));
    BLOOMZY_CHECK(m_policy.require(body.password, body.email, body.displayName));
    BLOOMZY_TRY(auto ticket, m_hasher.enter());
    if (const auto wait = take(request, body.email))
        return tooManyRequests(*wait);
    BLOOMZY_TRY(const std::string hash, m_hasher.hash(ticket, body.password, request.deadline));
    BLOOMZY_CHECK(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return store(transaction, request, body, hash); }, request.deadline));
    return api::SignUpAnswer();
}

std::optional<std::chrono::seconds> SignUpService::take(const http::Request& request, const std::string& email)
{
    const auto wait = m_byNetwork.take(http::originOf(request.remoteAddress));
    return wait ? wait : m_byAddress.take(core::crypto::sha256Hex(email));
}

core::Result<void> SignUpService::store(storage::Transaction& transaction, const http::Request& request,
                                        const api::SignUp& body, const std::string& passwordHash) const
{
    // The hash took its time, and the role may have been changed since it was set for newcomers.
    const SignUpOptions now = options();
    BLOOMZY_TRY(const auto policy, RoleStore::policy(transaction));
    if (!now.on || checkFit(policy, now.role).has_error())
        return isOff();
    BLOOMZY_TRY(const auto known, UserStore::byEmail(transaction, body.email));
    if (known)
        return recordKnown(transaction, request, *known);
    UserRow user;
    user.id = core::newId(m_clock);
    user.email = body.email;
    user.displayName = body.displayName;
    user.status = api::UserStatus::active;
    user.passwordHash = passwordHash;
    user.createdAt = core::formatTime(m_clock.now());
    return admit(transaction, request, std::move(user), now.role);
}

core::Result<void> SignUpService::admit(storage::Transaction& transaction, const http::Request& request, UserRow user,
                                        const std::string& role) const
{
    BLOOMZY_CHECK(UserStore::insert(transaction, user));
    const AssignmentRow given{{.role = role}, {}, user.createdAt, {}, {}};
    BLOOMZY_CHECK(AssignmentStore::replace(transaction, user.id, {given}));
    api::AuditEvent event = eventBy(user, {}, request, request.auditAction);
    event.actor.sessionId.reset();
    event.target = targetOf(user);
    event.changes = {{"/roles", {}, {core::json::toJson(std::vector{role})}}};
    return http::recordAudit(transaction, std::move(event));
}

} // namespace bloomzy::auth
