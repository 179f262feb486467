#pragma once

#include "backend/api/Health.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /health; needs no session. See ClientError.h for how to wait.
class HealthApi
{
public:
    explicit HealthApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// A server that answers but is not ready is a value with `status` other than `ok`, not an error.
    [[nodiscard]] QFuture<Result<api::Health>> ready(const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
