#include "ui/client/UsersApi.h"

#include "ui/client/ApiCall.h"

#include <QUrl>

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

QFuture<Result<api::PasswordResetCode>> UsersApi::beginPasswordReset(const QString& id) const
{
    const QString user = QString::fromLatin1(QUrl::toPercentEncoding(id));
    return sendFor<api::PasswordResetCode>(
        m_client, {.method = HttpMethod::post,
                   .path = QStringLiteral("/api/v1/users/") + user + QStringLiteral("/password-reset")});
}

} // namespace bloomzy::client
