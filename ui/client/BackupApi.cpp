#include "ui/client/BackupApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

const QString root = QStringLiteral("/api/v1/backups");
const QString keys = QStringLiteral("/api/v1/backups/recovery-keys");

QString pointPath(const QString& id, const char* work)
{
    return root + QStringLiteral("/points/") + QString::fromLatin1(QUrl::toPercentEncoding(id)) + QLatin1Char('/') +
           QLatin1String(work);
}

api::BackupOpening openingBy(const QString& recoveryKey)
{
    return {recoveryKey.isEmpty() ? std::nullopt : std::optional(toStdString(recoveryKey))};
}

QFuture<Result<api::Operation>> begin(ApiClient& client, const QString& path, const QByteArray& body = {})
{
    return sendFor<api::Operation>(client, {.method = HttpMethod::post, .path = path, .body = body});
}

} // namespace

QFuture<Result<api::NewRecoveryKey>> BackupApi::createRecoveryKey() const
{
    return sendFor<api::NewRecoveryKey>(m_client, {.method = HttpMethod::post, .path = keys});
}

QFuture<Result<api::RecoveryKeyList>> BackupApi::recoveryKeys(const CancelToken& cancel) const
{
    return sendFor<api::RecoveryKeyList>(m_client, {.path = keys}, cancel);
}

QFuture<Result<api::BackupStatus>> BackupApi::status(const CancelToken& cancel) const
{
    return sendFor<api::BackupStatus>(m_client, {.path = root}, cancel);
}

QFuture<Result<api::Operation>> BackupApi::create() const
{
    return begin(m_client, root);
}

QFuture<Result<api::Operation>> BackupApi::verifyAll() const
{
    return begin(m_client, root + QStringLiteral("/verification"));
}

QFuture<Result<api::Operation>> BackupApi::verify(const QString& pointId, const QString& recoveryKey) const
{
    return begin(m_client, pointPath(pointId, "verification"), encode(openingBy(recoveryKey)));
}

QFuture<Result<api::Operation>> BackupApi::rehearse(const QString& pointId, const QString& recoveryKey) const
{
    return begin(m_client, pointPath(pointId, "rehearsal"), encode(openingBy(recoveryKey)));
}

QFuture<Result<api::Operation>> BackupApi::dryRun(const QString& pointId, const QString& recoveryKey) const
{
    return begin(m_client, pointPath(pointId, "dry-run"), encode(openingBy(recoveryKey)));
}

QFuture<Result<api::Operation>> BackupApi::restore(const QString& pointId, const QString& dryRunId,
                                                   const QString& recoveryKey) const
{
    api::RestoreRequest request;
    static_cast<api::BackupOpening&>(request) = openingBy(recoveryKey);
    request.dryRunId = toStdString(dryRunId);
    return begin(m_client, pointPath(pointId, "restore"), encode(request));
}

} // namespace bloomzy::client
