#include "backend/auth/AdministratorRecovery.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/FactorPolicy.h"
#include "backend/auth/LastAdministrator.h"
#include "backend/auth/Notices.h"
#include "backend/auth/PasswordResetStore.h"
#include "backend/auth/RecoveryCodeStore.h"
#include "backend/auth/ResetCode.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/SecondFactorStore.h"
#include "backend/auth/SessionStore.h"
#include "backend/auth/TextRules.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {
namespace {

core::Error noSuchAdministrator()
{
    return core::makeError(api::ErrorCode::notFound,
                           "Nobody with this email address is an active administrator of this server. Nothing was "
                           "changed.");
}

core::Result<UserRow> administratorBy(storage::Snapshot& snapshot, const std::string& email, core::Time now)
{
    BLOOMZY_TRY(auto user, UserStore::byEmail(snapshot, email));
    if (!user)
        return noSuchAdministrator();
    BLOOMZY_TRY(const auto policy, RoleStore::policy(snapshot));
    BLOOMZY_TRY(const bool is, administers(snapshot, policy, user->id, now));
    if (!is)
        return noSuchAdministrator();
    return std::move(*user);
}

core::Result<void> record(storage::Transaction& transaction, const UserRow& user)
{
    api::AuditEvent event;
    event.action = "user.recoverAdministrator";
    event.actor.kind = api::ActorKind::system;
    event.target = targetOf(user);
    event.outcome = api::AuditOutcome::success;
    event.reason = "On the server's machine, while the server was stopped: the second factor was removed, the sessions "
                   "were ended, and a code for a new password was given out.";
    return http::recordAudit(transaction, std::move(event));
}

core::Result<void> tell(storage::Transaction& transaction, const UserRow& user, const core::Clock& clock)
{
    BLOOMZY_TRY(const auto people, administrators(transaction, clock.now()));
    return notify(transaction, people, api::NoticeKind::administratorRecovered,
                  core::json::toJson(api::RecoveryNotice{user.id, user.displayName}), clock);
}

core::Result<RecoveredAdministrator> recover(storage::Transaction& transaction, const std::string& email,
                                             const core::Clock& clock)
{
    const core::Time now = clock.now();
    BLOOMZY_TRY(const UserRow user, administratorBy(transaction, email, now));
    RecoveredAdministrator recovered{user.email, user.displayName, {}, {}, false};
    BLOOMZY_TRY(recovered.hadSecondFactor, SecondFactorStore::remove(transaction, user.id));
    BLOOMZY_CHECK(RecoveryCodeStore::replace(transaction, user.id, {}));
    BLOOMZY_CHECK(RequiredFactor::set(transaction, user.id, now));
    BLOOMZY_CHECK(SessionStore::endAllOfUser(transaction, user.id, core::formatTime(now)));
    BLOOMZY_TRY(auto made, giveResetCode(transaction, user.id, {}, now));
    recovered.code = std::move(made.code);
    recovered.expiresAt = std::move(made.expiresAt);
    BLOOMZY_CHECK(record(transaction, user));
    BLOOMZY_CHECK(tell(transaction, user, clock));
    return recovered;
}

} // namespace

core::Result<RecoveredAdministrator> recoverAdministrator(storage::Database& database, const core::Clock& clock,
                                                          std::string_view email, storage::Deadline deadline)
{
    const std::string address = normalEmail(email);
    return storage::writeValue<RecoveredAdministrator>(
        database, storage::Lane::interactive, deadline,
        [&](storage::Transaction& transaction) { return recover(transaction, address, clock); });
}

} // namespace bloomzy::auth
