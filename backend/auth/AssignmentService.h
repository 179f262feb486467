#pragma once

#include "backend/api/Access.h"
#include "backend/auth/AccessGuard.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// Which roles a person has. A change holds from their next request on.
class AssignmentService
{
public:
    AssignmentService(storage::Database& database, const core::Clock& clock, Rights& rights)
        : m_database(database)
        , m_clock(clock)
        , m_rights(rights)
    {
    }
    [[nodiscard]] core::Result<http::Reply<api::UserRoles>> read(const http::Request& request) const;
    /// Takes all of them, with If-Match; one that was there already keeps who granted it.
    [[nodiscard]] core::Result<http::Reply<api::UserRoles>> replace(const http::Request& request,
                                                                    api::UserRolesInput input);

private:
    [[nodiscard]] core::Result<http::Reply<api::UserRoles>> reply(storage::Snapshot& snapshot,
                                                                  std::string_view userId) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
};

} // namespace bloomzy::auth
