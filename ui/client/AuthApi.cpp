#include "ui/client/AuthApi.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

QFuture<Result<api::Me>> AuthApi::me(const CancelToken& cancel) const
{
    return sendFor<api::Me>(m_client, {.path = QStringLiteral("/api/v1/auth/me")}, cancel);
}

QFuture<Result<api::PasswordCheck>> AuthApi::checkPassword(const api::PasswordCheckRequest& request,
                                                           const CancelToken& cancel) const
{
    return sendFor<api::PasswordCheck>(m_client,
                                       {.method = HttpMethod::post,
                                        .path = QStringLiteral("/api/v1/auth/password-check"),
                                        .body = encode(request),
                                        .signedIn = false},
                                       cancel);
}

QFuture<Result<void>> AuthApi::changePassword(const api::PasswordChange& change) const
{
    return sendFor<void>(
        m_client,
        {.method = HttpMethod::post, .path = QStringLiteral("/api/v1/auth/password"), .body = encode(change)});
}

QFuture<Result<void>> AuthApi::resetPassword(const api::PasswordReset& reset) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::post,
                                    .path = QStringLiteral("/api/v1/auth/password-reset"),
                                    .body = encode(reset),
                                    .signedIn = false});
}

} // namespace bloomzy::client
