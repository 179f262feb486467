#pragma once

#include "backend/api/SecondFactor.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/auth/second-factor: the second factor of whoever is signed in. See ClientError.h for how to wait.
class SecondFactorApi
{
public:
    explicit SecondFactorApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::SecondFactorState>> state(const CancelToken& cancel = {}) const;
    /// A new seed, which asks for nothing until confirm().
    [[nodiscard]] QFuture<Result<api::SecondFactorSeed>> begin() const;
    [[nodiscard]] QFuture<Result<api::RecoveryCodes>> confirm(const QString& code) const;
    [[nodiscard]] QFuture<Result<api::RecoveryCodes>> renewRecoveryCodes() const;
    [[nodiscard]] QFuture<Result<void>> remove() const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
