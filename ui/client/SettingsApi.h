#pragma once

#include "backend/api/Settings.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QJsonObject>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/settings: the server's own settings. See ClientError.h for how to wait.
class SettingsApi
{
public:
    explicit SettingsApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::SettingList>> list(const CancelToken& cancel = {}) const;
    /// `values`: from keys to values, null for the default. `preconditionFailed` when `revision` is not the latest.
    [[nodiscard]] QFuture<Result<api::SettingList>> update(std::int64_t revision, const QJsonObject& values) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
