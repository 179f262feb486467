#pragma once

#include "backend/api/AuditLog.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/audit/log: what proves the audit log. Nothing of it may be believed before it is checked. See ClientError.h
/// for how to wait.
class AuditProofApi
{
public:
    explicit AuditProofApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// The signed head, as it stands.
    [[nodiscard]] QFuture<Result<QByteArray>> checkpoint(const CancelToken& cancel = {}) const;
    /// The key that the server says is the log's.
    [[nodiscard]] QFuture<Result<QByteArray>> verifierKey(const CancelToken& cancel = {}) const;
    /// The logs that this one succeeds.
    [[nodiscard]] QFuture<Result<api::AuditClosedLogs>> closed(const CancelToken& cancel = {}) const;
    /// Tells the log that what it lost of `checkpoint` in a restore is accepted; asks for a fresh proof.
    [[nodiscard]] QFuture<Result<void>> acceptLoss(const QByteArray& checkpoint, const CancelToken& cancel = {}) const;
    /// By the path that tlog-tiles gives it: `tile/entries/x001/067`.
    [[nodiscard]] QFuture<Result<QByteArray>> tile(const std::string& path, const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::AuditInclusionProof>> inclusion(const api::AuditInclusionQuery& query,
                                                                      const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::AuditConsistencyProof>> consistency(const api::AuditConsistencyQuery& query,
                                                                          const CancelToken& cancel = {}) const;
    /// Of one event; none where the server has none, or tells none.
    [[nodiscard]] QFuture<Result<api::AuditPartsList>> parts(std::int64_t sequence,
                                                             const CancelToken& cancel = {}) const;

private:
    [[nodiscard]] QFuture<Result<QByteArray>> bytes(const QString& path, const CancelToken& cancel) const;

    ApiClient& m_client;
};

} // namespace bloomzy::client
