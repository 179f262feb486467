#include "ui/client/AuditLogApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

constexpr qint64 mostBytes = 64 * 1024; // a proof has some 60 hashes, a head a few signatures

} // namespace

QFuture<Result<QByteArray>> AuditLogApi::get(const QString& path) const
{
    const ApiRequest request{.path = QStringLiteral("/api/v1/audit/log/") + path, .mostBytes = mostBytes};
    return call::sendAndRead<QByteArray>(m_client, request, {},
                                         [](const Result<ApiResponse>& answer) -> Result<QByteArray> {
                                             return answer ? Result<QByteArray>(answer->body) : answer.error();
                                         });
}

QFuture<Result<QByteArray>> AuditLogApi::vkey() const
{
    return get(QStringLiteral("vkey"));
}

QFuture<Result<QByteArray>> AuditLogApi::checkpoint() const
{
    return get(QStringLiteral("checkpoint"));
}

QFuture<Result<QByteArray>> AuditLogApi::consistency(quint64 oldSize, quint64 newSize) const
{
    return get(QStringLiteral("proof/consistency?oldSize=%1&newSize=%2").arg(oldSize).arg(newSize));
}

} // namespace bloomzy::client
