#pragma once

#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/audit/log, as the server writes it: nothing of it may be believed before it is verified.
class AuditLogApi
{
public:
    explicit AuditLogApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<QByteArray>> vkey() const;
    [[nodiscard]] QFuture<Result<QByteArray>> checkpoint() const;
    /// api::AuditConsistencyProof
    [[nodiscard]] QFuture<Result<QByteArray>> consistency(quint64 oldSize, quint64 newSize) const;

private:
    [[nodiscard]] QFuture<Result<QByteArray>> get(const QString& path) const;

    ApiClient& m_client;
};

} // namespace bloomzy::client
