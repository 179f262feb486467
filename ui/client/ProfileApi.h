#pragma once

#include "backend/api/Profile.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QJsonObject>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/auth/profile: what whoever is signed in says about themselves. See ClientError.h for how to wait.
class ProfileApi
{
public:
    explicit ProfileApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::Profile>> get(const CancelToken& cancel = {}) const;
    /// `values`: a JSON Merge Patch; `revision` is the one that was edited.
    [[nodiscard]] QFuture<Result<api::Profile>> change(std::int64_t revision, const QJsonObject& values) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
