#pragma once

#include "backend/api/Access.h"
#include "backend/auth/AccessGuard.h"
#include "backend/auth/Rights.h"
#include "backend/auth/RoleStore.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// Roles: reading and changing them. Built-in ones cannot be changed (`conflict`). A change holds from the next request
/// on.
class RoleService
{
public:
    RoleService(storage::Database& database, const core::Clock& clock, Rights& rights)
        : m_database(database)
        , m_clock(clock)
        , m_rights(rights)
    {
    }
    [[nodiscard]] core::Result<api::RoleList> list(const http::Request& request) const;
    [[nodiscard]] core::Result<api::Role> read(const http::Request& request) const;
    [[nodiscard]] core::Result<api::RoleRevisionList> revisions(const http::Request& request) const;
    [[nodiscard]] core::Result<api::Role> create(const http::Request& request, api::RoleInput input);
    /// With If-Match.
    [[nodiscard]] core::Result<api::Role> update(const http::Request& request, api::RoleInput input);
    /// With If-Match. `conflict` while somebody has the role or one inherits from it.
    [[nodiscard]] core::Result<void> remove(const http::Request& request);

private:
    [[nodiscard]] core::Result<api::Role> store(storage::Transaction& transaction, const http::Request& request,
                                                const RoleRow& row, const RoleRow* before);
    [[nodiscard]] core::Result<RoleRow> changeable(storage::Snapshot& snapshot, const http::Request& request) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
};

} // namespace bloomzy::auth
