#pragma once

#include "backend/auth/UserFinder.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// The list of users: filtered, searched, sorted, page by page, and counted.
class UserList
{
public:
    UserList(storage::Database& database, const core::Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }
    [[nodiscard]] core::Result<api::UserPage> page(const http::Request& request, const api::UserQuery& query) const;
    /// `notFound` when there is no such user.
    [[nodiscard]] core::Result<api::User> byId(std::string_view id, storage::Deadline deadline) const;

private:
    storage::Database& m_database;
    const core::Clock& m_clock;
};

/// Faults `userQuery.q`, `userQuery.status` and `userQuery.role`.
[[nodiscard]] core::Result<void> checkFilter(const api::UserFilter& filter);

} // namespace bloomzy::auth
