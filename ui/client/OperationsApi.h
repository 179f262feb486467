#pragma once

#include "backend/api/Operations.h"
#include "backend/api/Page.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/operations. See ClientError.h for how to wait.
class OperationsApi
{
public:
    explicit OperationsApi(ApiClient& client)
        : m_client(client)
    {
    }

    /// Newest first.
    [[nodiscard]] QFuture<Result<api::OperationPage>> list(const api::PageQuery& page = {},
                                                           const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::Operation>> operation(const QString& id, const CancelToken& cancel = {}) const;
    /// Asks the operation to end, which it does a little later; one that has ended stays as it is.
    [[nodiscard]] QFuture<Result<api::Operation>> cancel(const QString& id) const;

private:
    ApiClient& m_client;
};

/// Why it failed, in the user's language; empty when it did not.
[[nodiscard]] std::optional<ClientError> failureOf(const api::Operation& operation);

} // namespace bloomzy::client
