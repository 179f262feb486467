#include "backend/auth/UserAccounts.h"

#include "backend/auth/AccountRules.h"
#include "backend/auth/StandingCheck.h"
#include "backend/http/InPerson.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::auth {
namespace {

std::string idOf(const http::Request& request)
{
    return std::string(request.pathParameter("id"));
}

} // namespace

core::Result<void> UserAccounts::commit(const http::Request& request, const std::string& id, const Change& change)
{
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(
            requireStanding(transaction, *request.principal, api::Permission::usersManage, transaction.now()));
        BLOOMZY_CHECK(change(transaction));
        return {};
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, request.deadline));
    m_rights.reload(id);
    return {};
}

core::Result<api::User> UserAccounts::suspend(const http::Request& request, const api::UserSuspension& body)
{
    BLOOMZY_TRY(const std::string reason, checkedReason(body.reason));
    const UserTarget target{idOf(request), body.revision};
    BLOOMZY_CHECK(commit(request, target.id, [&](storage::Transaction& transaction) {
        return suspendUser(transaction, request, target, reason);
    }));
    return m_list.byId(target.id, request.deadline);
}

core::Result<api::User> UserAccounts::reactivate(const http::Request& request, const api::UserReactivation& body)
{
    const UserTarget target{idOf(request), body.revision};
    BLOOMZY_CHECK(commit(request, target.id, [&](storage::Transaction& transaction) {
        return reactivateUser(transaction, request, target);
    }));
    return m_list.byId(target.id, request.deadline);
}

core::Result<void> UserAccounts::remove(const http::Request& request)
{
    UserTarget target{idOf(request), {}};
    BLOOMZY_TRY(target.revision, http::requiredRevision(request));
    BLOOMZY_CHECK(commit(request, target.id,
                         [&](storage::Transaction& transaction) { return removeUser(transaction, request, target); }));
    if (!m_personalData)
        return {};
    if (const auto gone = m_personalData->forget(target.id, request.deadline); gone.has_error())
        m_log.write(core::LogLevel::warning, "auth", "views of a deleted account stay, which nobody can reach",
                    {{"userId", target.id}, {"cause", gone.error().cause}});
    return {};
}

core::Result<api::UserReferences> UserAccounts::references(const http::Request& request) const
{
    const std::string id = idOf(request);
    BLOOMZY_TRY(const api::User user, m_list.byId(id, request.deadline));
    api::UserReferences found{.roles = user.roles, .sessions = user.sessions};
    found.isCaller = id == request.principal->userId;
    if (m_personalData) {
        BLOOMZY_TRY(found.savedViews, m_personalData->savedViews(id, request.deadline));
    }
    return found;
}

core::Result<void> UserAccounts::bulkOne(const http::Request& request, const api::UserBulk& body, const std::string& id)
{
    return commit(request, id, [&](storage::Transaction& transaction) -> core::Result<UserRow> {
        const UserTarget target{id, {}};
        if (body.action == api::UserBulkAction::signOut)
            return signOutUser(transaction, request, target);
        if (body.action == api::UserBulkAction::reactivate)
            return reactivateUser(transaction, request, target);
        BLOOMZY_TRY(const std::string reason, checkedReason(body.reason));
        return suspendUser(transaction, request, target, reason);
    });
}

core::Result<api::UserBulkResult> UserAccounts::bulk(const http::Request& request, const api::UserBulk& body)
{
    BLOOMZY_CHECK(checkBulk(body));
    if (body.action == api::UserBulkAction::reactivate) // gives rights back
        BLOOMZY_CHECK(http::checkFresh(*request.principal));
    api::UserBulkResult result;
    for (const std::string& id : body.ids) {
        const auto done = bulkOne(request, body, id);
        result.items.push_back(outcomeOf(id, done.has_value() ? m_list.byId(id, request.deadline)
                                                              : core::Result<api::User>(done.error())));
        ++(result.items.back().done ? result.done : result.failed);
    }
    return result;
}

} // namespace bloomzy::auth
