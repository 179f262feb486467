#pragma once

#include "backend/api/Users.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/auth/sessions: where whoever is signed in is signed in. See ClientError.h for how to wait.
class OwnSessionsApi
{
public:
    explicit OwnSessionsApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::UserSessionList>> list(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<void>> end(const QString& id) const;
    /// All but the one that asks.
    [[nodiscard]] QFuture<Result<void>> endOthers() const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
