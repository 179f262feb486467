#pragma once

#include "backend/api/BackupDestinations.h"
#include "backend/api/BackupPlan.h"
#include "backend/api/BackupPoints.h"
#include "backend/api/Page.h"
#include "ui/client/CancelToken.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QString>

namespace bloomzy::client {

class ApiClient;

/// /api/v1/backups/destinations, plan and points. A change answers `preconditionFailed` when `before` is not what the
/// server has. See ClientError.h for how to wait.
class BackupCatalogueApi
{
public:
    explicit BackupCatalogueApi(ApiClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] QFuture<Result<api::DestinationKindList>> kinds(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::DestinationList>> destinations(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::Destination>> add(const api::NewDestination& destination) const;
    [[nodiscard]] QFuture<Result<api::Destination>> change(const api::Destination& before,
                                                           const api::DestinationInput& after) const;
    [[nodiscard]] QFuture<Result<void>> remove(const api::Destination& destination) const;
    [[nodiscard]] QFuture<Result<api::Destination>> check(const QString& id) const;

    [[nodiscard]] QFuture<Result<api::BackupPlan>> plan(const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::BackupPlan>> changePlan(const api::BackupPlan& before,
                                                              const api::BackupPlanInput& after) const;

    /// Newest first.
    [[nodiscard]] QFuture<Result<api::RestorePointList>> points(const api::PageQuery& page,
                                                                const CancelToken& cancel = {}) const;
    [[nodiscard]] QFuture<Result<api::RestorePoint>> pin(const api::RestorePoint& point, bool pinned) const;

private:
    ApiClient& m_client;
};

} // namespace bloomzy::client
