#pragma once

#include "backend/api/RoleBulk.h"
#include "backend/auth/Rights.h"
#include "backend/auth/UserList.h"

namespace bloomzy::auth {

/// Gives a role to many people, or takes it from them. Each in a transaction of its own, with the same refusals as the
/// roles of one person have, so that one who is refused hurts no other. Each asks anew whether the caller may. Rights
/// hold from the next request on.
class RoleBulkService
{
public:
    RoleBulkService(storage::Database& database, const core::Clock& clock, Rights& rights, const UserList& list)
        : m_database(database)
        , m_clock(clock)
        , m_rights(rights)
        , m_list(list)
    {
    }
    [[nodiscard]] core::Result<api::UserBulkResult> change(const http::Request& request, api::RoleBulk body);

private:
    [[nodiscard]] core::Result<void> check(const http::Request& request, api::RoleBulk& body) const;
    [[nodiscard]] core::Result<api::User> changeOne(const http::Request& request, const api::RoleBulk& body,
                                                    const std::string& id);
    [[nodiscard]] core::Result<void> write(storage::Transaction& transaction, const http::Request& request,
                                           const api::RoleBulk& body, const std::string& id) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
    const UserList& m_list;
};

} // namespace bloomzy::auth
