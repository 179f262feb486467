#pragma once

#include "backend/api/Import.h"
#include "backend/api/Operations.h"
#include "backend/api/Page.h"
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

    /// `invalid` names the line and the character where the file is no table.
    [[nodiscard]] QFuture<Result<api::Import>> stage(const QByteArray& bytes, const QString& fileName,
                                                     const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::ImportPage>> list(const api::PageQuery& page,
                                                        const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::Import>> get(const QString& id) const;
    /// `preconditionFailed` when somebody changed the plan since `revision`.
    [[nodiscard]] QFuture<Result<api::Import>> plan(const QString& id, std::int64_t revision,
                                                    const api::ImportPlan& plan) const;
    [[nodiscard]] QFuture<Result<api::ImportRowPage>> rows(const QString& id, const api::ImportRowQuery& query,
                                                           const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<void>> discard(const QString& id) const;

    /// Each begins an operation.
    [[nodiscard]] QFuture<Result<api::Operation>> check(const QString& id) const;
    [[nodiscard]] QFuture<Result<api::Operation>> apply(const QString& id, bool leaveOutErrors) const;
    [[nodiscard]] QFuture<Result<api::Operation>> undo(const QString& id) const;

    /// The rows with errors, as CSV.
    [[nodiscard]] QFuture<Result<QByteArray>> errors(const QString& id) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
