#include "ui/client/UsersApi.h"

#include "ui/client/ApiCall.h"

#include <QUrl>

namespace bloomzy::client {

namespace {

const QString users = QStringLiteral("/api/v1/users");

QString segment(const QString& id)
{
    return u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

QString pathOf(const QString& id, const char* part = "")
{
    return users + segment(id) + QLatin1String(part);
}

ApiRequest post(QString path, QByteArray body)
{
    return {.method = HttpMethod::post, .path = std::move(path), .body = std::move(body)};
}

} // namespace

QFuture<Result<api::UserPage>> UsersApi::list(const api::UserQuery& query, const CancelToken& cancel) const
{
    return sendForPage<api::UserPage>(m_client, users, query, cancel);
}

QFuture<Result<api::User>> UsersApi::get(const QString& id, const CancelToken& cancel) const
{
    return sendFor<api::User>(m_client, {.path = pathOf(id)}, cancel);
}

QFuture<Result<api::InvitedUser>> UsersApi::invite(const api::UserInvitation& invitation) const
{
    return sendFor<api::InvitedUser>(m_client, post(users, encode(invitation)));
}

QFuture<Result<void>> UsersApi::removeSecondFactor(const QString& id) const
{
    const QString user = QString::fromLatin1(QUrl::toPercentEncoding(id));
    return sendFor<void>(m_client,
                         {.method = HttpMethod::del,
                          .path = QStringLiteral("/api/v1/users/") + user + QStringLiteral("/second-factor")});
}

QFuture<Result<api::PasswordResetCode>> UsersApi::beginPasswordReset(const QString& id) const
{
    return sendFor<api::PasswordResetCode>(m_client, post(pathOf(id, "/password-reset"), {}));
}

QFuture<Result<api::User>> UsersApi::suspend(const QString& id, const QString& reason, std::int64_t revision) const
{
    const api::UserSuspension suspension{toStdString(reason), revision};
    return sendFor<api::User>(m_client, post(pathOf(id, "/suspend"), encode(suspension)));
}

QFuture<Result<api::User>> UsersApi::reactivate(const QString& id, std::int64_t revision) const
{
    return sendFor<api::User>(m_client, post(pathOf(id, "/reactivate"), encode(api::UserReactivation{revision})));
}

QFuture<Result<api::UserReferences>> UsersApi::references(const QString& id, const CancelToken& cancel) const
{
    return sendFor<api::UserReferences>(m_client, {.path = pathOf(id, "/references")}, cancel);
}

QFuture<Result<void>> UsersApi::remove(const QString& id, std::int64_t revision) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del,
                                    .path = pathOf(id),
                                    .headers = {{"If-Match", '"' + QByteArray::number(qint64(revision)) + '"'}}});
}

QFuture<Result<api::Operation>> UsersApi::erase(const QString& id, std::int64_t revision) const
{
    return sendFor<api::Operation>(m_client, post(pathOf(id, "/erase"), encode(api::UserErasure{revision})));
}

QFuture<Result<api::UserBulkResult>> UsersApi::change(const api::UserBulk& bulk) const
{
    return sendFor<api::UserBulkResult>(m_client, post(users + QStringLiteral("/bulk"), encode(bulk)));
}

QFuture<Result<api::UserBulkResult>> UsersApi::changeRole(const api::RoleBulk& bulk) const
{
    return sendFor<api::UserBulkResult>(m_client, post(users + QStringLiteral("/bulk/roles"), encode(bulk)));
}

QFuture<Result<api::UserSessionList>> UsersApi::sessions(const QString& id, const CancelToken& cancel) const
{
    return sendFor<api::UserSessionList>(m_client, {.path = pathOf(id, "/sessions")}, cancel);
}

QFuture<Result<void>> UsersApi::endSession(const QString& id, const QString& sessionId) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = pathOf(id, "/sessions") + segment(sessionId)});
}

QFuture<Result<void>> UsersApi::signOut(const QString& id) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = pathOf(id, "/sessions")});
}

QFuture<Result<Tagged<api::UserRoles>>> UsersApi::roles(const QString& id, const CancelToken& cancel) const
{
    return sendForTagged<api::UserRoles>(m_client, {.path = pathOf(id, "/roles")}, cancel);
}

QFuture<Result<Tagged<api::UserRoles>>> UsersApi::setRoles(const QString& id, const QByteArray& etag,
                                                           const api::UserRolesInput& roles) const
{
    return sendForTagged<api::UserRoles>(m_client, {.method = HttpMethod::put,
                                                    .path = pathOf(id, "/roles"),
                                                    .body = encode(roles),
                                                    .headers = {{"If-Match", etag}}});
}

QFuture<Result<void>> UsersApi::exportTo(const api::UserExportQuery& query,
                                         std::function<void(const QByteArray&)> onBytes,
                                         const CancelToken& cancel) const
{
    return sendFor<void>(m_client,
                         {.path = users + QStringLiteral("/export") + queryString(query), .onData = std::move(onBytes)},
                         cancel);
}

} // namespace bloomzy::client
