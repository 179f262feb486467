#pragma once

#include "backend/api/BackupPoints.h"
#include "backend/api/Page.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::backup {

/// The restore points as a person sees them. Safe from any thread.
class PointHandlers
{
public:
    /// Both outlive this object.
    PointHandlers(storage::Database& database, const core::Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    [[nodiscard]] core::Result<http::Reply<api::RestorePointList>> list(const http::Request& request,
                                                                        const api::PageQuery& query);
    [[nodiscard]] core::Result<http::Reply<api::RestorePoint>> get(const http::Request& request);
    /// Pins the point, or lets it go.
    [[nodiscard]] core::Result<http::Reply<api::RestorePoint>> patch(const http::Request& request,
                                                                     const std::string& patch);

private:
    [[nodiscard]] core::Result<std::vector<api::RestorePoint>> judged(storage::Snapshot& snapshot) const;
    [[nodiscard]] core::Result<http::Reply<api::RestorePoint>> one(storage::Snapshot& snapshot,
                                                                   std::string_view id) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
};

} // namespace bloomzy::backup
