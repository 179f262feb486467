#pragma once

#include "backend/api/Users.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

#include <string>

namespace bloomzy::auth {

/// Live sessions, of the caller and of others: to look at and to end. One that is ended is refused from the next
/// request on.
class UserSessions
{
public:
    UserSessions(storage::Database& database, const core::Clock& clock, Rights& rights)
        : m_database(database)
        , m_clock(clock)
        , m_rights(rights)
    {
    }
    [[nodiscard]] core::Result<api::UserSessionList> own(const http::Request& request) const;
    /// Of the user in the path.
    [[nodiscard]] core::Result<api::UserSessionList> ofUser(const http::Request& request) const;

    /// The session in the path; `notFound` when it is over or somebody else's.
    [[nodiscard]] core::Result<void> endOwn(const http::Request& request);
    [[nodiscard]] core::Result<void> endOfUser(const http::Request& request);
    /// All of the caller's but the one that asks.
    [[nodiscard]] core::Result<void> endOthers(const http::Request& request);
    [[nodiscard]] core::Result<void> endAllOfUser(const http::Request& request);

private:
    [[nodiscard]] core::Result<api::UserSessionList> list(const http::Request& request,
                                                          const std::string& userId) const;
    [[nodiscard]] core::Result<void> end(const http::Request& request, const std::string& userId);
    [[nodiscard]] core::Result<void> commit(const http::Request& request, const std::string& userId,
                                            const storage::Database::Write& work);
    [[nodiscard]] std::string now() const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
};

} // namespace bloomzy::auth
