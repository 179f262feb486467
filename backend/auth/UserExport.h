#pragma once

#include "backend/api/Users.h"
#include "backend/auth/UserList.h"
#include "backend/http/Endpoint.h"
#include "backend/http/ExportRuns.h"

namespace bloomzy::auth {

/// Writes all users of a list as CSV or JSON, bit by bit: page after page is read on a thread of its own, which waits
/// for a slow client with little in its hands. Two at a time; they end with this object.
class UserExport
{
public:
    UserExport(storage::Database& database, const core::Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    /// `unavailable` while two others run. Records `user.export`.
    [[nodiscard]] core::Result<http::Response> begin(const http::Request& request, const api::UserExportQuery& query);

private:
    void write(http::ExportStream& stream, const api::UserExportQuery& query) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    http::ExportRuns m_runs{"users"}; // ends first: what it runs uses the rest
};

} // namespace bloomzy::auth
