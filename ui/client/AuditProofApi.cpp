#include "ui/client/AuditProofApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

const QString root = QStringLiteral("/api/v1/audit/log/");

} // namespace

QFuture<Result<QByteArray>> AuditProofApi::bytes(const QString& path, const CancelToken& cancel) const
{
    return call::sendAndRead<QByteArray>(m_client, {.path = root + path}, cancel,
                                         [](const Result<ApiResponse>& answer) -> Result<QByteArray> {
                                             if (!answer)
                                                 return answer.error();
                                             return answer->body;
                                         });
}

QFuture<Result<QByteArray>> AuditProofApi::checkpoint(const CancelToken& cancel) const
{
    return bytes(QStringLiteral("checkpoint"), cancel);
}

QFuture<Result<QByteArray>> AuditProofApi::verifierKey(const CancelToken& cancel) const
{
    return bytes(QStringLiteral("vkey"), cancel);
}

QFuture<Result<api::AuditClosedLogs>> AuditProofApi::closed(const CancelToken& cancel) const
{
    return sendFor<api::AuditClosedLogs>(m_client, {.path = root + QStringLiteral("closed")}, cancel);
}

QFuture<Result<void>> AuditProofApi::acceptLoss(const QByteArray& checkpoint, const CancelToken& cancel) const
{
    return sendFor<void>(m_client,
                         {.method = HttpMethod::post,
                          .path = root + QStringLiteral("losses"),
                          .body = encode(api::AuditLossAcceptance{checkpoint.toStdString()})},
                         cancel);
}

QFuture<Result<QByteArray>> AuditProofApi::tile(const std::string& path, const CancelToken& cancel) const
{
    return bytes(toQString(path), cancel);
}

QFuture<Result<api::AuditInclusionProof>> AuditProofApi::inclusion(const api::AuditInclusionQuery& query,
                                                                   const CancelToken& cancel) const
{
    return sendFor<api::AuditInclusionProof>(
        m_client, {.path = root + QStringLiteral("proof/inclusion") + queryString(query)}, cancel);
}

QFuture<Result<api::AuditConsistencyProof>> AuditProofApi::consistency(const api::AuditConsistencyQuery& query,
                                                                       const CancelToken& cancel) const
{
    return sendFor<api::AuditConsistencyProof>(
        m_client, {.path = root + QStringLiteral("proof/consistency") + queryString(query)}, cancel);
}

QFuture<Result<api::AuditPartsList>> AuditProofApi::parts(std::int64_t sequence, const CancelToken& cancel) const
{
    const api::AuditPartsQuery query{.first = sequence, .count = 1};
    return sendFor<api::AuditPartsList>(m_client, {.path = root + QStringLiteral("parts") + queryString(query)},
                                        cancel);
}

} // namespace bloomzy::client
