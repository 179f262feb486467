#pragma once

#include "backend/api/SavedViews.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/catalog/views: the caller's own views of the catalog. See ClientError.h for how to wait.
class SavedViewsApi
{
public:
    explicit SavedViewsApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::SavedViewList>> list(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::SavedView>> create(const api::SavedViewInput& view) const;
    /// `preconditionFailed` when `before` is not the latest.
    [[nodiscard]] QFuture<Result<api::SavedView>> update(const api::SavedView& before,
                                                         const api::SavedViewInput& after) const;
    /// `preconditionFailed` when `view` is not the latest.
    [[nodiscard]] QFuture<Result<void>> remove(const api::SavedView& view) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
