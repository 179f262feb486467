#pragma once

#include "backend/api/SecondFactor.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/access/second-factor-policy: who must have a second factor. See ClientError.h for how to wait.
class FactorPolicyApi
{
public:
    explicit FactorPolicyApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::SecondFactorPolicy>> read(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::SecondFactorPolicy>> set(const api::SecondFactorPolicy& policy) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
