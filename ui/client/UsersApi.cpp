#include "ui/client/UsersApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::UserPage>> UsersApi::list(const api::PageQuery& page, const CancelToken& cancel) const
{
    return sendForPage<api::UserPage>(m_client, QStringLiteral("/api/v1/users"), page, cancel);
}

QFuture<Result<api::InvitedUser>> UsersApi::invite(const api::UserInvitation& invitation) const
{
    return sendFor<api::InvitedUser>(
        m_client, {.method = HttpMethod::post, .path = QStringLiteral("/api/v1/users"), .body = encode(invitation)});
}

} // namespace bloomzy::client
