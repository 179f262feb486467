#include "ui/client/RolesApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

const QString roles = QStringLiteral("/api/v1/roles");
const QString pairs = QStringLiteral("/api/v1/access/conflicts");

QString pathOf(const QString& id)
{
    return roles + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

std::vector<std::pair<QByteArray, QByteArray>> ifMatch(std::int64_t revision)
{
    return {{"If-Match", '"' + QByteArray::number(static_cast<qint64>(revision)) + '"'}};
}

} // namespace

QFuture<Result<api::RoleList>> RolesApi::list(const CancelToken& cancel) const
{
    return sendFor<api::RoleList>(m_client, {.path = roles}, cancel);
}

QFuture<Result<api::Role>> RolesApi::get(const QString& id, const CancelToken& cancel) const
{
    return sendFor<api::Role>(m_client, {.path = pathOf(id)}, cancel);
}

QFuture<Result<api::Role>> RolesApi::create(const api::RoleInput& role) const
{
    return sendFor<api::Role>(m_client, {.method = HttpMethod::post, .path = roles, .body = encode(role)});
}

QFuture<Result<api::Role>> RolesApi::update(const QString& id, std::int64_t revision, const api::RoleInput& role) const
{
    return sendFor<api::Role>(
        m_client, {.method = HttpMethod::put, .path = pathOf(id), .body = encode(role), .headers = ifMatch(revision)});
}

QFuture<Result<void>> RolesApi::remove(const QString& id, std::int64_t revision) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = pathOf(id), .headers = ifMatch(revision)});
}

QFuture<Result<api::RoleRevisionList>> RolesApi::revisions(const QString& id, const CancelToken& cancel) const
{
    return sendFor<api::RoleRevisionList>(m_client, {.path = pathOf(id) + QStringLiteral("/revisions")}, cancel);
}

QFuture<Result<api::PermissionList>> RolesApi::permissions(const CancelToken& cancel) const
{
    return sendFor<api::PermissionList>(m_client, {.path = QStringLiteral("/api/v1/permissions")}, cancel);
}

QFuture<Result<api::RoleConflictList>> RolesApi::conflicts(const CancelToken& cancel) const
{
    return sendFor<api::RoleConflictList>(m_client, {.path = pairs}, cancel);
}

QFuture<Result<api::RoleConflictList>> RolesApi::setConflicts(const api::RoleConflictsInput& input) const
{
    return sendFor<api::RoleConflictList>(m_client, {.method = HttpMethod::put, .path = pairs, .body = encode(input)});
}

} // namespace bloomzy::client
