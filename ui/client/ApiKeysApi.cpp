#include "ui/client/ApiKeysApi.h"

#include "ui/client/ApiCall.h"

#include <QUrl>

namespace bloomzy::client {

namespace {

QString path()
{
    return QStringLiteral("/api/v1/auth/api-keys");
}

} // namespace

QFuture<Result<api::ApiKeyList>> ApiKeysApi::list(const CancelToken& cancel) const
{
    return sendFor<api::ApiKeyList>(m_client, {.path = path()}, cancel);
}

QFuture<Result<api::NewApiKey>> ApiKeysApi::create(const api::ApiKeyInput& key) const
{
    return sendFor<api::NewApiKey>(m_client, {.method = HttpMethod::post, .path = path(), .body = encode(key)});
}

QFuture<Result<void>> ApiKeysApi::remove(const QString& id) const
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(id));
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = path() + u'/' + encoded});
}

} // namespace bloomzy::client
