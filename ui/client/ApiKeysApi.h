#pragma once

#include "backend/api/ApiKeys.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/auth/api-keys: the keys with which programs act for whoever is signed in. See ClientError.h for how to wait.
class ApiKeysApi
{
public:
    explicit ApiKeysApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::ApiKeyList>> list(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::NewApiKey>> create(const api::ApiKeyInput& key) const;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& id) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
