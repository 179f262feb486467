#include "ui/client/OwnSessionsApi.h"

#include "ui/client/ApiCall.h"

#include <QUrl>

namespace bloomzy::client {

namespace {

QString path()
{
    return QStringLiteral("/api/v1/auth/sessions");
}

} // namespace

QFuture<Result<api::UserSessionList>> OwnSessionsApi::list(const CancelToken& cancel) const
{
    return sendFor<api::UserSessionList>(m_client, {.path = path()}, cancel);
}

QFuture<Result<void>> OwnSessionsApi::end(const QString& id) const
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(id));
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = path() + u'/' + encoded});
}

QFuture<Result<void>> OwnSessionsApi::endOthers() const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = path()});
}

} // namespace bloomzy::client
