#pragma once

#include "backend/api/SavedViews.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// The caller's own views of a list: /api/v1/catalog/views, /api/v1/audit/views. See ClientError.h for how to wait.
class SavedViewsApi
{
public:
    enum class Of { catalog, audit };

    SavedViewsApi(ApiClient& client, Of list);

    [[nodiscard]] QFuture<Result<api::SavedViewList>> list(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::SavedView>> create(const api::SavedViewInput& view) const;
    /// `preconditionFailed` when `before` is not the latest.
    [[nodiscard]] QFuture<Result<api::SavedView>> update(const api::SavedView& before,
                                                         const api::SavedViewInput& after) const;
    /// `preconditionFailed` when `view` is not the latest.
    [[nodiscard]] QFuture<Result<void>> remove(const api::SavedView& view) const;

private:
    [[nodiscard]] QString pathOf(const api::SavedView& view) const;

    ApiClient& m_client;
    QString m_path;
};

} // namespace bloomzy::client
