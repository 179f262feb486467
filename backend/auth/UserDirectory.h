#pragma once

#include "backend/auth/UserStore.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

#include <string>
#include <vector>

namespace bloomzy::auth {

/// Without the number of sessions.
[[nodiscard]] api::User wireForm(const UserRow& user, std::vector<std::string> roles);

/// What can be read about the caller.
class UserDirectory
{
public:
    explicit UserDirectory(storage::Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] core::Result<api::Me> me(const http::Request& request) const;

private:
    storage::Database& m_database;
};

} // namespace bloomzy::auth
