#include "ui/client/HealthApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::Health>> HealthApi::ready(const CancelToken& cancel) const
{
    return sendFor<api::Health>(
        m_client, {.path = QStringLiteral("/health/ready"), .signedIn = false, .acceptsUnavailable = true}, cancel);
}

} // namespace bloomzy::client
