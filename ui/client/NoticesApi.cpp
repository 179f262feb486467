#include "ui/client/NoticesApi.h"

#include "ui/client/ApiCall.h"

#include <QUrl>

namespace bloomzy::client {

namespace {

QString path()
{
    return QStringLiteral("/api/v1/auth/me/notices");
}

} // namespace

QFuture<Result<api::NoticeList>> NoticesApi::unread(const CancelToken& cancel) const
{
    return sendFor<api::NoticeList>(m_client, {.path = path() + QStringLiteral("?unread=true")}, cancel);
}

QFuture<Result<api::Notice>> NoticesApi::markRead(const QString& id) const
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(id));
    return sendFor<api::Notice>(
        m_client, {.method = HttpMethod::post, .path = path() + u'/' + encoded + QStringLiteral("/read")});
}

Result<api::RecoveryNotice> NoticesApi::recovery(const api::Notice& notice)
{
    return decode<api::RecoveryNotice>(QByteArray::fromStdString(notice.details.text));
}

} // namespace bloomzy::client
