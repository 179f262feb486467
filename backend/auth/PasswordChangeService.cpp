#include "backend/auth/PasswordChangeService.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/PasswordResetStore.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/UserChanges.h"
#include "backend/auth/Wiped.h"

namespace bloomzy::auth {
namespace {

core::Error unchanged()
{
    return core::invalid("/password", "password.unchanged", "This is your password already. Choose another one.");
}

core::Error wrong()
{
    return core::invalid("/currentPassword", "password.wrong", "This is not your password. Try again.");
}

} // namespace

PasswordChangeService::PasswordChangeService(storage::Database& database, const core::Clock& clock, Rights& rights,
                                             PasswordAttempts& attempts, PasswordHasher& hasher,
                                             const PasswordPolicy& policy)
    : m_database(database)
    , m_clock(clock)
    , m_rights(rights)
    , m_attempts(attempts)
    , m_hasher(hasher)
    , m_policy(policy)
{
}

core::Result<void> PasswordChangeService::change(const http::Request& request, api::PasswordChange body)
{
    const Wiped current(body.currentPassword);
    const Wiped next(body.password);
    BLOOMZY_TRY(const UserRow user, callerOf(request));
    BLOOMZY_CHECK(m_policy.require(body.password, user.email, user.displayName));
    if (body.password == body.currentPassword)
        return unchanged();
    BLOOMZY_TRY(HashGate::Ticket ticket, m_attempts.enter());
    BLOOMZY_TRY(const auto begun, m_attempts.begin(request, user.email));
    if (begun.wait)
        return tooManyRequests(*begun.wait);
    if (!begun.user)
        return noSuchUser();
    BLOOMZY_TRY(const std::string hash, hashed(begun, ticket, body, request.deadline));
    if (hash.empty())
        return fail(request, begun);
    BLOOMZY_CHECK(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return store(transaction, request, begun, hash); }, request.deadline));
    m_rights.reload(user.id);
    return {};
}

core::Result<UserRow> PasswordChangeService::callerOf(const http::Request& request) const
{
    return storage::readValue<UserRow>(m_database, request.deadline, [&](storage::Snapshot& snapshot) {
        return findUser(snapshot, {request.principal->userId, {}});
    });
}

/// Of the new password; empty when the current one is wrong.
core::Result<std::string> PasswordChangeService::hashed(const PasswordAttempts::Begun& begun, HashGate::Ticket& ticket,
                                                        const api::PasswordChange& body, storage::Deadline deadline)
{
    BLOOMZY_TRY(const bool matched, m_attempts.verify(begun, ticket, body.currentPassword, deadline));
    if (!matched)
        return std::string();
    auto hash = m_hasher.hash(ticket, body.password, deadline);
    if (hash.has_error())
        m_attempts.withdraw(begun);
    return hash;
}

core::Result<void> PasswordChangeService::store(storage::Transaction& transaction, const http::Request& request,
                                                const PasswordAttempts::Begun& begun, const std::string& hash)
{
    // The hashes took their time: the password may be another one by now.
    BLOOMZY_TRY(UserRow user, findUser(transaction, {begun.attempt.userId, {}}));
    if (user.passwordHash != begun.user->passwordHash)
        return wrong();
    user.passwordHash = hash;
    BLOOMZY_CHECK(m_attempts.succeeded(transaction, begun));
    BLOOMZY_CHECK(UserStore::update(transaction, user));
    BLOOMZY_CHECK(PasswordResetStore::removeOfUser(transaction, user.id));
    BLOOMZY_CHECK(SessionStore::endOthersOfUser(transaction, user.id, request.principal->sessionId,
                                                core::formatTime(m_clock.now())));
    return http::recordAudit(transaction, request, targetOf(user));
}

core::Error PasswordChangeService::fail(const http::Request& request, const PasswordAttempts::Begun& begun)
{
    const auto done = m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(m_attempts.failed(transaction, begun));
            return http::recordAudit(transaction, request, targetOf(*begun.user), {}, api::AuditOutcome::denied,
                                     "Wrong password.");
        },
        request.deadline);
    return done.has_error() ? done.error() : wrong();
}

} // namespace bloomzy::auth
