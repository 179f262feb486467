#pragma once

#include "backend/api/Access.h"
#include "backend/auth/AccessGuard.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// Who may do what, and why; and what a change of a role would do.
class AccessService
{
public:
    AccessService(storage::Database& database, const core::Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }
    [[nodiscard]] core::Result<api::AccessExplanation> explain(const http::Request& request,
                                                               const api::ExplanationQuery& query) const;
    /// Active people only, in order of id.
    [[nodiscard]] core::Result<api::AccessPeople> people(const http::Request& request,
                                                         const api::AccessPeopleQuery& query) const;
    [[nodiscard]] core::Result<api::AccessEffects> preview(const http::Request& request,
                                                           api::RolePreview preview) const;
    [[nodiscard]] core::Result<api::RoleConflictList> conflicts(const http::Request& request) const;
    /// `conflict` when somebody or some role would break one already.
    [[nodiscard]] core::Result<api::RoleConflictList> setConflicts(const http::Request& request,
                                                                   const api::RoleConflictsInput& input);

private:
    storage::Database& m_database;
    const core::Clock& m_clock;
};

} // namespace bloomzy::auth
