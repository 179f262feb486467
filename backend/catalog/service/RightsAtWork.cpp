#include "backend/catalog/service/RightsAtWork.h"

#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::catalog {

core::Result<void> RightsAtWork::check(const http::Request& request, const ImportRecord& record, const Loss& loss,
                                       storage::Deadline deadline) const
{
    const auto& caller = *request.principal;
    BLOOMZY_TRY(const auto now, m_rights.permissionsNow(caller, deadline));
    const bool lost = std::any_of(loss.needed.begin(), loss.needed.end(), [&](api::Permission permission) {
        return caller.may(permission) && !now[static_cast<std::size_t>(permission)];
    });
    if (!lost)
        return {};
    const auto tell = [&](storage::Transaction& transaction) {
        return http::recordAudit(transaction, request, api::AuditTarget{"import", record.id, record.fileName}, {},
                                 api::AuditOutcome::denied, std::string(loss.audited));
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, tell, deadline));
    return core::makeError(api::ErrorCode::forbidden, std::string(loss.told));
}

} // namespace bloomzy::catalog
