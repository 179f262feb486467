#pragma once

#include "backend/api/Auth.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/setup; creating the first administrator is Session::setUp(). See ClientError.h for how to wait.
class SetupApi
{
public:
    explicit SetupApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// Needs no session; also the way to learn whether a server is there, and which key it has.
    [[nodiscard]] QFuture<Result<api::SetupState>> state(const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
