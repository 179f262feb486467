#pragma once

#include "backend/api/Taxa.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/catalog/imports and /api/v1/catalog/starter. See ClientError.h for how to wait.
class ImportApi
{
public:
    explicit ImportApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// The plants that come with the server. A second time creates nothing.
    [[nodiscard]] QFuture<Result<api::ImportResult>> importStarter() const;
    /// All lines are taken or none; `invalid` has a fault for each line that is wrong.
    [[nodiscard]] QFuture<Result<api::ImportResult>> importCsv(const QByteArray& csv,
                                                               const CancelToken& cancel = {}) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
