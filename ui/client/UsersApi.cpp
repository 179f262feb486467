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

QFuture<Result<api::RoleList>> UsersApi::roles(const CancelToken& cancel) const
{
    return sendFor<api::RoleList>(m_client, {.path = QStringLiteral("/api/v1/roles")}, cancel);
}

} // namespace bloomzy::client
