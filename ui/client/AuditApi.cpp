#include "ui/client/AuditApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::AuditPage>> AuditApi::events(const api::PageQuery& page, const CancelToken& cancel) const
{
    return sendFor<api::AuditPage>(m_client, {.path = QStringLiteral("/api/v1/audit/events") + queryString(page)},
                                   cancel);
}

} // namespace bloomzy::client
