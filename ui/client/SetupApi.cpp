#include "ui/client/SetupApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::SetupState>> SetupApi::state(const CancelToken& cancel) const
{
    return sendFor<api::SetupState>(m_client, {.path = QStringLiteral("/api/v1/setup"), .signedIn = false}, cancel);
}

} // namespace bloomzy::client
