#pragma once

#include "backend/api/Auth.h"
#include "backend/api/Page.h"
#include "backend/api/Password.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/users. See ClientError.h for how to wait.
class UsersApi
{
public:
    explicit UsersApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::UserPage>> list(const api::PageQuery& page = {},
                                                      const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::InvitedUser>> invite(const api::UserInvitation& invitation) const;

    /// A code by which the user chooses a new password; shown once.
    [[nodiscard]] QFuture<Result<api::PasswordResetCode>> beginPasswordReset(const QString& id) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
