#include "ui/client/BackupCatalogueApi.h"

#include "ui/client/ApiCall.h"
#include "ui/client/MergePatch.h"

#include <QJsonObject>

namespace bloomzy::client {

namespace {

constexpr auto placeTimeout = std::chrono::minutes(2); // a share may answer late
const QString root = QStringLiteral("/api/v1/backups");
const QString places = QStringLiteral("/api/v1/backups/destinations");
const QString planPath = QStringLiteral("/api/v1/backups/plan");
const QString pointsPath = QStringLiteral("/api/v1/backups/points");

QString below(const QString& path, std::string_view id)
{
    return path + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(toQString(id)));
}

std::vector<std::pair<QByteArray, QByteArray>> ifMatch(std::int64_t revision)
{
    return {{"If-Match", '"' + QByteArray::number(static_cast<qint64>(revision)) + '"'}};
}

/// What a person changed of `before`.
template <class Input>
ApiRequest patch(const QString& path, std::int64_t revision, const Input& before, const Input& after)
{
    const QJsonObject changes = mergePatch(toJsonValue(before).toObject(), toJsonValue(after).toObject());
    return {.method = HttpMethod::patch,
            .path = path,
            .body = QJsonDocument(changes).toJson(QJsonDocument::Compact),
            .contentType = "application/merge-patch+json",
            .headers = ifMatch(revision),
            .timeout = placeTimeout};
}

} // namespace

QFuture<Result<api::DestinationKindList>> BackupCatalogueApi::kinds(const CancelToken& cancel) const
{
    return sendFor<api::DestinationKindList>(m_client, {.path = root + QStringLiteral("/destination-kinds")}, cancel);
}

QFuture<Result<api::DestinationList>> BackupCatalogueApi::destinations(const CancelToken& cancel) const
{
    return sendFor<api::DestinationList>(m_client, {.path = places}, cancel);
}

QFuture<Result<api::Destination>> BackupCatalogueApi::add(const api::NewDestination& destination) const
{
    return sendFor<api::Destination>(
        m_client, {.method = HttpMethod::post, .path = places, .body = encode(destination), .timeout = placeTimeout});
}

QFuture<Result<api::Destination>> BackupCatalogueApi::change(const api::Destination& before,
                                                             const api::DestinationInput& after) const
{
    return sendFor<api::Destination>(
        m_client, patch<api::DestinationInput>(below(places, before.id), before.revision, before, after));
}

QFuture<Result<void>> BackupCatalogueApi::remove(const api::Destination& destination) const
{
    return sendFor<void>(
        m_client,
        {.method = HttpMethod::del, .path = below(places, destination.id), .headers = ifMatch(destination.revision)});
}

QFuture<Result<api::Destination>> BackupCatalogueApi::check(const QString& id) const
{
    return sendFor<api::Destination>(m_client, {.method = HttpMethod::post,
                                                .path = below(places, toStdString(id)) + QStringLiteral("/check"),
                                                .timeout = placeTimeout});
}

QFuture<Result<api::BackupPlan>> BackupCatalogueApi::plan(const CancelToken& cancel) const
{
    return sendFor<api::BackupPlan>(m_client, {.path = planPath}, cancel);
}

QFuture<Result<api::BackupPlan>> BackupCatalogueApi::changePlan(const api::BackupPlan& before,
                                                                const api::BackupPlanInput& after) const
{
    return sendFor<api::BackupPlan>(m_client, patch<api::BackupPlanInput>(planPath, before.revision, before, after));
}

QFuture<Result<api::RestorePointList>> BackupCatalogueApi::points(const api::PageQuery& page,
                                                                  const CancelToken& cancel) const
{
    return sendForPage<api::RestorePointList>(m_client, pointsPath, page, cancel);
}

QFuture<Result<api::RestorePoint>> BackupCatalogueApi::pin(const api::RestorePoint& point, bool pinned) const
{
    return sendFor<api::RestorePoint>(
        m_client, patch<api::RestorePointInput>(below(pointsPath, point.id), point.revision, {point.pinned}, {pinned}));
}

} // namespace bloomzy::client
