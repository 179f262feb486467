#pragma once

#include "backend/api/Auth.h"
#include "backend/api/Password.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/auth, but for what Session does. See ClientError.h for how to wait.
class AuthApi
{
public:
    explicit AuthApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::Me>> me(const CancelToken& cancel = {}) const;
    /// What the server would say of a new password; needs no session.
    [[nodiscard]] QFuture<Result<api::PasswordCheck>> checkPassword(const api::PasswordCheckRequest& request,
                                                                    const CancelToken& cancel = {}) const;
    /// Ends all other sessions of the person.
    [[nodiscard]] QFuture<Result<void>> changePassword(const api::PasswordChange& change) const;
    /// By a code that an administrator gave; needs no session and makes none.
    [[nodiscard]] QFuture<Result<void>> resetPassword(const api::PasswordReset& reset) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
