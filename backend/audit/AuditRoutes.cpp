#include "backend/audit/AuditService.h"
#include "backend/audit/log/LogRoutes.h"
#include "backend/audit/search/SearchRoutes.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::audit {

std::vector<http::Endpoint> AuditService::endpoints()
{
    std::vector<http::Endpoint> all = searchEndpoints(m_search, m_export);
    std::ranges::move(logEndpoints(m_database, m_vault, m_key.verifier()), std::back_inserter(all));
    return all;
}

} // namespace bloomzy::audit
