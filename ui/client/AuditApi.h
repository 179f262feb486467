#pragma once

#include "backend/api/Audit.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

#include <functional>

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
    /// One event with everything. `notFound` when there is none.
    [[nodiscard]] QFuture<Result<api::AuditEntry>> event(const QString& id, const CancelToken& cancel = {}) const;
    /// With a `nextCursor` ask on with the same filter, and add up.
    [[nodiscard]] QFuture<Result<api::AuditFacets>> facets(const api::AuditFacetsQuery& query = {},
                                                           const CancelToken& cancel = {}) const;
    /// With a `nextCursor` ask on with the same query, and add up.
    [[nodiscard]] QFuture<Result<api::AuditHistogram>> histogram(const api::AuditHistogramQuery& query = {},
                                                                 const CancelToken& cancel = {}) const;

    /// What matches as a file. `onBytes` runs on the network thread with each piece, before the future is finished.
    /// `stepUpRequired` without a fresh proof of who asks.
    [[nodiscard]] QFuture<Result<void>> exportTo(const api::AuditExportQuery& query,
                                                 std::function<void(const QByteArray&)> onBytes,
                                                 const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
