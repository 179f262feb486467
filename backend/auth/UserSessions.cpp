#include "backend/auth/UserSessions.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/SessionStore.h"
#include "backend/auth/UserChanges.h"
#include "backend/core/Id.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

core::Error noSuchSession()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such session; it may be over.");
}

std::string pathUser(const http::Request& request)
{
    return std::string(request.pathParameter("id"));
}

api::UserSession wireForm(const SessionRow& row, const http::Request& request)
{
    return {.id = row.id,
            .device = row.device,
            .signInAddress = row.signInAddress,
            .lastAddress = row.lastAddress,
            .createdAt = row.createdAt,
            .lastUsedAt = row.lastUsedAt,
            .expiresAt = std::min(row.idleExpiresAt, row.expiresAt),
            .current = row.id == request.principal->sessionId};
}

core::Result<api::AuditTarget> targetIn(storage::Snapshot& snapshot, const std::string& userId)
{
    BLOOMZY_TRY(const UserRow user, findUser(snapshot, {userId, {}}));
    return targetOf(user);
}

/// What an event tells of the sessions that were ended.
std::vector<api::FieldChange> endedSessions(const std::vector<std::string>& ids)
{
    std::vector<api::FieldChange> changes;
    for (const std::string& id : ids)
        changes.push_back({"/sessions/" + id, {"\"live\""}, {"\"ended\""}});
    return changes;
}

} // namespace

std::string UserSessions::now() const
{
    return core::formatTime(m_clock.now());
}

core::Result<api::UserSessionList> UserSessions::own(const http::Request& request) const
{
    return list(request, request.principal->userId);
}

core::Result<api::UserSessionList> UserSessions::ofUser(const http::Request& request) const
{
    return list(request, pathUser(request));
}

core::Result<api::UserSessionList> UserSessions::list(const http::Request& request, const std::string& userId) const
{
    return storage::readValue<api::UserSessionList>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::UserSessionList> {
            BLOOMZY_CHECK(targetIn(snapshot, userId));
            BLOOMZY_TRY(const auto rows, SessionStore::liveOfUser(snapshot, userId, now()));
            api::UserSessionList sessions;
            for (const SessionRow& row : rows)
                sessions.items.push_back(wireForm(row, request));
            return sessions;
        });
}

core::Result<void> UserSessions::commit(const http::Request& request, const std::string& userId,
                                        const storage::Database::Write& work)
{
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, request.deadline));
    m_rights.reload(userId);
    return {};
}

core::Result<void> UserSessions::end(const http::Request& request, const std::string& userId)
{
    const std::string_view id = request.pathParameter("sessionId");
    if (!core::isId(id))
        return noSuchSession();
    return commit(request, userId, [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(auto target, targetIn(transaction, userId));
        BLOOMZY_TRY(const auto session, SessionStore::byId(transaction, id));
        if (!session || session->userId != userId || !session->isLive(now()))
            return noSuchSession();
        BLOOMZY_CHECK(SessionStore::end(transaction, id, now()));
        return http::recordAudit(transaction, request, std::move(target), endedSessions({session->id}));
    });
}

core::Result<void> UserSessions::endOwn(const http::Request& request)
{
    return end(request, request.principal->userId);
}

core::Result<void> UserSessions::endOfUser(const http::Request& request)
{
    return end(request, pathUser(request));
}

core::Result<void> UserSessions::endOthers(const http::Request& request)
{
    const http::Principal& caller = *request.principal;
    return commit(request, caller.userId, [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(auto target, targetIn(transaction, caller.userId));
        BLOOMZY_TRY(const auto ended,
                    SessionStore::endOthersOfUser(transaction, caller.userId, caller.sessionId, now()));
        if (ended.empty())
            return {};
        return http::recordAudit(transaction, request, std::move(target), endedSessions(ended));
    });
}

core::Result<void> UserSessions::endAllOfUser(const http::Request& request)
{
    const UserTarget target{pathUser(request), {}};
    return commit(request, target.id, [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(signOutUser(transaction, request, target));
        return {};
    });
}

} // namespace bloomzy::auth
