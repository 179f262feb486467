#pragma once

#include "backend/api/Audit.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/audit. See ClientError.h for how to wait.
class AuditApi
{
public:
    explicit AuditApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// Newest first.
    [[nodiscard]] QFuture<Result<api::AuditPage>> events(const api::AuditQuery& query = {},
                                                         const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
