#include "backend/audit/views/AuditViews.h"

#include "backend/audit/views/AuditViewExamples.h"
#include "backend/audit/views/AuditViewRules.h"
#include "backend/views/ViewRoutes.h"

namespace bloomzy::audit {
namespace {

views::ViewList auditList()
{
    return {.path = "/api/v1/audit/views",
            .operation = "AuditView",
            .of = "the audit log",
            .permission = api::Permission::auditRead,
            .check = &checkAuditView,
            .examples = examples::auditViews()};
}

} // namespace

AuditViews::AuditViews(storage::Database& database, const core::Clock& clock)
    : m_handlers(database, clock, auditList())
    , m_personal(database)
{
}

std::vector<http::Endpoint> AuditViews::endpoints()
{
    return views::viewEndpoints(m_handlers);
}

} // namespace bloomzy::audit
