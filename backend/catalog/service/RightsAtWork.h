#pragma once

#include "backend/catalog/store/ImportRecordStore.h"
#include "backend/http/Endpoint.h"
#include "backend/http/StandingRights.h"

#include <string_view>
#include <vector>

namespace bloomzy::catalog {

/// The rights of whoever began work on an import that goes on after they were looked at. Safe from any thread.
class RightsAtWork
{
public:
    /// What a loss means.
    struct Loss
    {
        std::vector<api::Permission> needed; ///< those of them that the caller held when the work began
        std::string_view told;               ///< the person: what happened, what is safe, what to do
        std::string_view audited;            ///< the audit log, as the reason
    };

    /// Both must outlive this.
    RightsAtWork(storage::Database& database, const http::StandingRights& rights)
        : m_database(database)
        , m_rights(rights)
    {
    }

    /// Asks again. `forbidden`, and the audit log has it as denied, when one is lost; another error when that cannot be
    /// known. Then nothing may be committed any more.
    [[nodiscard]] core::Result<void> check(const http::Request& request, const ImportRecord& record, const Loss& loss,
                                           storage::Deadline deadline) const;

private:
    storage::Database& m_database;
    const http::StandingRights& m_rights;
};

} // namespace bloomzy::catalog
