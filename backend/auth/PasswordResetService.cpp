#include "backend/auth/PasswordResetService.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/CodeBacking.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/ResetCode.h"
#include "backend/auth/StandingCheck.h"
#include "backend/auth/TextRules.h"
#include "backend/auth/UserChanges.h"
#include "backend/auth/Wiped.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

constexpr Rate wrongCodeRate{10, std::chrono::seconds(10)};

core::Error notValid()
{
    return core::invalid("/code", "passwordReset.notValid",
                         "This code was used, has expired or never existed. Ask for a new one.");
}

core::Error ownPassword()
{
    return core::makeError(api::ErrorCode::conflict,
                           "You cannot reset your own password. Nothing was changed. Change it by entering the "
                           "present one.");
}

core::Error notActive()
{
    return core::makeError(api::ErrorCode::conflict,
                           "Only an active user has a password to reset. Nothing was changed. Invite the person "
                           "again, or reactivate them first.");
}

} // namespace

PasswordResetService::PasswordResetService(storage::Database& database, const core::Clock& clock, Rights& rights,
                                           PasswordHasher& hasher, const PasswordPolicy& policy)
    : m_database(database)
    , m_clock(clock)
    , m_rights(rights)
    , m_hasher(hasher)
    , m_policy(policy)
    , m_wrongCodes(clock, wrongCodeRate)
{
}

core::Result<api::PasswordResetCode> PasswordResetService::begin(const http::Request& request)
{
    const std::string& caller = request.principal->userId;
    return storage::writeValue<api::PasswordResetCode>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<api::PasswordResetCode> {
            BLOOMZY_CHECK(
                requireStanding(transaction, *request.principal, api::Permission::usersManage, m_clock.now()));
            BLOOMZY_TRY(const UserRow user, findUser(transaction, {std::string(request.pathParameter("id")), {}}));
            if (user.id == caller)
                return ownPassword();
            if (user.status != api::UserStatus::active)
                return notActive();
            BLOOMZY_CHECK(checkMayBecome(transaction, caller, user.id, m_clock.now()));
            BLOOMZY_TRY(auto made, giveResetCode(transaction, user.id, caller, m_clock.now()));
            BLOOMZY_CHECK(http::recordAudit(transaction, request, targetOf(user)));
            return made;
        });
}

core::Result<void> PasswordResetService::redeem(const http::Request& request, api::PasswordReset body)
{
    const Wiped password(body.password);
    const Wiped code(body.code);
    const std::string codeHash = core::crypto::sha256Hex(trimmed(body.code));
    BLOOMZY_TRY(const auto holder, storage::readValue<std::optional<UserRow>>(
                                       m_database, request.deadline,
                                       [&](storage::Snapshot& snapshot) { return holderOf(snapshot, codeHash); }));
    if (!holder)
        if (const auto wait = m_wrongCodes.take(http::originOf(request.remoteAddress)))
            return tooManyRequests(*wait);
    const UserRow user = holder.value_or(UserRow());
    BLOOMZY_CHECK(m_policy.require(body.password, user.email, user.displayName));
    BLOOMZY_TRY(auto ticket, m_hasher.enter());
    BLOOMZY_TRY(const std::string hash, m_hasher.hash(ticket, body.password, request.deadline));
    if (!holder)
        return notValid();
    BLOOMZY_TRY(const std::string userId,
                storage::writeValue<std::string>(
                    m_database, storage::Lane::interactive, request.deadline,
                    [&](storage::Transaction& transaction) { return store(transaction, request, codeHash, hash); }));
    m_rights.reload(userId);
    return {};
}

core::Result<std::optional<UserRow>> PasswordResetService::holderOf(storage::Snapshot& snapshot,
                                                                    std::string_view codeHash) const
{
    BLOOMZY_TRY(const auto row, PasswordResetStore::byHash(snapshot, codeHash));
    // One that a clock far ahead made is good for no longer than it would be here.
    const core::Time now = m_clock.now();
    if (!row || row->expiresAt <= core::formatTime(now) || row->expiresAt > core::formatTime(now + 2 * resetCodeLife))
        return std::optional<UserRow>();
    BLOOMZY_TRY(auto user, UserStore::byId(snapshot, row->userId));
    if (!user || user->status != api::UserStatus::active)
        return std::optional<UserRow>();
    if (!row->begunBy)
        return user;
    BLOOMZY_TRY(const bool backed, isBacked(snapshot, *row->begunBy, row->userId, now));
    return backed ? std::move(user) : std::optional<UserRow>();
}

core::Result<std::string> PasswordResetService::store(storage::Transaction& transaction, const http::Request& request,
                                                      std::string_view codeHash, const std::string& passwordHash)
{
    BLOOMZY_TRY(auto holder, holderOf(transaction, codeHash));
    if (!holder)
        return notValid();
    holder->passwordHash = passwordHash;
    BLOOMZY_CHECK(PasswordResetStore::removeOfUser(transaction, holder->id));
    BLOOMZY_CHECK(UserStore::update(transaction, *holder));
    BLOOMZY_CHECK(SessionStore::endAllOfUser(transaction, holder->id, core::formatTime(m_clock.now())));
    api::AuditEvent event = eventBy(*holder, {}, request, request.auditAction);
    event.actor.sessionId.reset();
    event.target = targetOf(*holder);
    BLOOMZY_CHECK(http::recordAudit(transaction, std::move(event)));
    return holder->id;
}

} // namespace bloomzy::auth
