#include "ui/client/AuditApi.h"

#include "ui/client/ApiCall.h"

#include <QUrl>

namespace bloomzy::client {

namespace {

QString auditPath(const char* part)
{
    return QStringLiteral("/api/v1/audit/") + QLatin1String(part);
}

} // namespace

QFuture<Result<api::AuditPage>> AuditApi::events(const api::AuditQuery& query, const CancelToken& cancel) const
{
    return sendForPage<api::AuditPage>(m_client, auditPath("events"), query, cancel);
}

QFuture<Result<api::AuditEntry>> AuditApi::event(const QString& id, const CancelToken& cancel) const
{
    const QString segment = QString::fromLatin1(QUrl::toPercentEncoding(id));
    return sendFor<api::AuditEntry>(m_client, {.path = auditPath("events/") + segment}, cancel);
}

QFuture<Result<api::AuditFacets>> AuditApi::facets(const api::AuditFacetsQuery& query, const CancelToken& cancel) const
{
    return sendFor<api::AuditFacets>(m_client, {.path = auditPath("facets") + queryString(query)}, cancel);
}

QFuture<Result<api::AuditHistogram>> AuditApi::histogram(const api::AuditHistogramQuery& query,
                                                         const CancelToken& cancel) const
{
    return sendFor<api::AuditHistogram>(m_client, {.path = auditPath("histogram") + queryString(query)}, cancel);
}

QFuture<Result<void>> AuditApi::exportTo(const api::AuditExportQuery& query,
                                         std::function<void(const QByteArray&)> onBytes,
                                         const CancelToken& cancel) const
{
    return sendFor<void>(m_client, {.path = auditPath("export") + queryString(query), .onData = std::move(onBytes)},
                         cancel);
}

} // namespace bloomzy::client
