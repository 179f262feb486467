#include "ui/client/SettingsApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

const QString path = QStringLiteral("/api/v1/settings");

} // namespace

QFuture<Result<api::SettingList>> SettingsApi::list(const CancelToken& cancel) const
{
    return sendFor<api::SettingList>(m_client, {.path = path}, cancel);
}

QFuture<Result<api::SettingList>> SettingsApi::update(std::int64_t revision, const QJsonObject& values) const
{
    return sendFor<api::SettingList>(
        m_client, {.method = HttpMethod::patch,
                   .path = path,
                   .body = QJsonDocument(values).toJson(QJsonDocument::Compact),
                   .contentType = "application/merge-patch+json",
                   .headers = {{"If-Match", '"' + QByteArray::number(static_cast<qint64>(revision)) + '"'}}});
}

} // namespace bloomzy::client
