#pragma once

#include "backend/api/Notices.h"
#include "backend/http/Endpoint.h"

#include <vector>

namespace bloomzy::auth {

/// What the caller is told (Notices.h). Safe from any thread.
class NoticeService
{
public:
    NoticeService(storage::Database& database, const core::Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }
    [[nodiscard]] core::Result<api::NoticeList> own(const http::Request& request, const api::NoticeQuery& query) const;
    /// The one in the path; one that was read keeps its time. `notFound` when it is somebody else's.
    [[nodiscard]] core::Result<api::Notice> markRead(const http::Request& request);

private:
    storage::Database& m_database;
    const core::Clock& m_clock;
};

[[nodiscard]] std::vector<http::Endpoint> noticeRoutes(NoticeService& service);

} // namespace bloomzy::auth
