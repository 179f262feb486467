#include "ui/client/ProfileApi.h"

#include "ui/client/ApiCall.h"

#include <QJsonDocument>

namespace bloomzy::client {

namespace {

QString path()
{
    return QStringLiteral("/api/v1/auth/profile");
}

} // namespace

QFuture<Result<api::Profile>> ProfileApi::get(const CancelToken& cancel) const
{
    return sendFor<api::Profile>(m_client, {.path = path()}, cancel);
}

QFuture<Result<api::Profile>> ProfileApi::change(std::int64_t revision, const QJsonObject& values) const
{
    return sendFor<api::Profile>(
        m_client, {.method = HttpMethod::patch,
                   .path = path(),
                   .body = QJsonDocument(values).toJson(QJsonDocument::Compact),
                   .contentType = "application/merge-patch+json",
                   .headers = {{"If-Match", '"' + QByteArray::number(static_cast<qint64>(revision)) + '"'}}});
}

} // namespace bloomzy::client
