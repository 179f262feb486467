#include "backend/auth/UserChanges.h"

#include "backend/auth/AccessGuard.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/AuthAudit.h"
#include "backend/auth/LastAdministrator.h"
#include "backend/auth/SessionStore.h"
#include "backend/auth/SignInAccounts.h"
#include "backend/auth/SignInFailureStore.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {
namespace {

core::Error changedMeanwhile()
{
    return core::makeError(
        api::ErrorCode::preconditionFailed,
        "Somebody changed this user in the meantime. Nothing was changed now. Load the user again and "
        "repeat it.");
}

core::Error ownAccount()
{
    return core::makeError(api::ErrorCode::conflict,
                           "You cannot suspend or delete your own account. Nothing was changed. Ask another "
                           "administrator.");
}

core::Result<UserRow> foundOther(storage::Snapshot& snapshot, const http::Request& request, const UserTarget& target)
{
    BLOOMZY_TRY(auto user, findUser(snapshot, target));
    if (user.id == request.principal->userId)
        return ownAccount();
    return user;
}

/// One request may do this to many, so the action is not always the route's.
core::Result<void> record(storage::Transaction& transaction, const http::Request& request, const UserRow& user,
                          std::string_view action, std::vector<api::FieldChange> changes = {},
                          std::optional<std::string> reason = {})
{
    api::AuditEvent event = anonymousEvent(request, action);
    event.actor = http::actorOf(request);
    event.target = targetOf(user);
    event.changes = std::move(changes);
    event.reason = std::move(reason);
    return http::recordAudit(transaction, std::move(event));
}

core::Result<api::FieldChange> setStatus(storage::Transaction& transaction, UserRow& user, api::UserStatus status)
{
    api::FieldChange change{"/status", {core::json::toJson(user.status)}, {core::json::toJson(status)}};
    user.status = status;
    ++user.revision;
    BLOOMZY_CHECK(UserStore::update(transaction, user));
    return change;
}

std::string nowOf(storage::Transaction& transaction)
{
    return core::formatTime(transaction.now());
}

} // namespace

core::Error noSuchUser()
{
    return core::makeError(api::ErrorCode::notFound, "There is no user with this id.");
}

core::Result<UserRow> findUser(storage::Snapshot& snapshot, const UserTarget& target)
{
    if (!core::isId(target.id))
        return noSuchUser();
    BLOOMZY_TRY(auto user, UserStore::byId(snapshot, target.id));
    if (!user)
        return noSuchUser();
    if (target.revision && *target.revision != user->revision)
        return changedMeanwhile();
    return std::move(*user);
}

core::Result<UserRow> suspendUser(storage::Transaction& transaction, const http::Request& request,
                                  const UserTarget& target, const std::string& reason)
{
    BLOOMZY_TRY(UserRow user, foundOther(transaction, request, target));
    if (user.status == api::UserStatus::suspended)
        return user;
    BLOOMZY_TRY(auto change, setStatus(transaction, user, api::UserStatus::suspended));
    BLOOMZY_CHECK(SessionStore::endAllOfUser(transaction, user.id, nowOf(transaction)));
    BLOOMZY_CHECK(ensureAdministratorStays(transaction, transaction.now()));
    BLOOMZY_CHECK(record(transaction, request, user, "user.suspend", {std::move(change)}, reason));
    return user;
}

core::Result<UserRow> reactivateUser(storage::Transaction& transaction, const http::Request& request,
                                     const UserTarget& target)
{
    BLOOMZY_TRY(UserRow user, findUser(transaction, target));
    if (user.status != api::UserStatus::suspended)
        return user;
    // All that they may do comes back.
    BLOOMZY_TRY(const auto state, accessState(transaction, *request.principal, transaction.now()));
    BLOOMZY_TRY(const auto theirs, AssignmentStore::assignmentsOf(transaction, user.id));
    BLOOMZY_CHECK(checkAssigned(transaction, state, {}, theirs));
    BLOOMZY_TRY(auto change, setStatus(transaction, user,
                                       user.passwordHash.empty() ? api::UserStatus::invited : api::UserStatus::active));
    BLOOMZY_CHECK(record(transaction, request, user, "user.reactivate", {std::move(change)}));
    return user;
}

core::Result<UserRow> signOutUser(storage::Transaction& transaction, const http::Request& request,
                                  const UserTarget& target)
{
    BLOOMZY_TRY(UserRow user, findUser(transaction, target));
    BLOOMZY_TRY(const auto ended, SessionStore::endAllOfUser(transaction, user.id, nowOf(transaction)));
    if (ended > 0)
        BLOOMZY_CHECK(record(transaction, request, user, "user.signOut"));
    return user;
}

core::Result<UserRow> removeUser(storage::Transaction& transaction, const http::Request& request,
                                 const UserTarget& target)
{
    BLOOMZY_TRY(UserRow user, foundOther(transaction, request, target));
    BLOOMZY_CHECK(UserStore::remove(transaction, user.id));
    BLOOMZY_CHECK(ensureAdministratorStays(transaction, transaction.now()));
    BLOOMZY_CHECK(record(transaction, request, user, "user.delete"));
    return user;
}

core::Result<UserRow> eraseUser(storage::Transaction& transaction, const http::Request& request,
                                const UserTarget& target)
{
    BLOOMZY_TRY(UserRow user, foundOther(transaction, request, target));
    BLOOMZY_CHECK(UserStore::remove(transaction, user.id));
    BLOOMZY_CHECK(ensureAdministratorStays(transaction, transaction.now()));
    for (const std::string& account : {passwordAccount(user.email), codeAccount(user.id)})
        BLOOMZY_CHECK(SignInFailureStore::removeAccount(transaction, account));
    BLOOMZY_CHECK(recordErasure(transaction, request, user.id));
    return user;
}

core::Result<void> recordErasure(storage::Transaction& transaction, const http::Request& request, const std::string& id)
{
    return http::recordAudit(transaction, request, api::AuditTarget{"user", id, {}});
}

} // namespace bloomzy::auth
