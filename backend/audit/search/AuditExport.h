#pragma once

#include "backend/audit/search/AuditSearch.h"
#include "backend/http/Endpoint.h"
#include "backend/http/ExportRuns.h"

namespace bloomzy::audit {

/// Writes all events of a filter as CSV or JSON Lines, bit by bit, up to the one that was the newest when it began.
class AuditExport
{
public:
    /// The arguments outlive this.
    AuditExport(storage::Database& database, const AuditSearch& search)
        : m_database(database)
        , m_search(search)
    {
    }

    /// `unavailable` while two others run. Records `audit.export` with filter and count.
    [[nodiscard]] core::Result<http::Response> begin(const http::Request& request, const api::AuditExportQuery& query,
                                                     bool seesPersonal);

private:
    void write(http::ExportStream& stream, const api::AuditExportQuery& query, bool seesPersonal) const;

    storage::Database& m_database;
    const AuditSearch& m_search;
    http::ExportRuns m_runs{"the audit log"}; // ends first: what it runs uses the rest
};

} // namespace bloomzy::audit
