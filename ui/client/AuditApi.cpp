#include "ui/client/AuditApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::AuditPage>> AuditApi::events(const api::AuditQuery& query, const CancelToken& cancel) const
{
    return sendForPage<api::AuditPage>(m_client, QStringLiteral("/api/v1/audit/events"), query, cancel);
}

} // namespace bloomzy::client
