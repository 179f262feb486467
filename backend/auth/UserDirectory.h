#pragma once

#include "backend/api/Page.h"
#include "backend/auth/UserStore.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

#include <string>
#include <vector>

namespace bloomzy::auth {

[[nodiscard]] api::User wireForm(const UserRow& user, std::vector<std::string> roles);

/// What can be read about users and roles.
class UserDirectory
{
public:
    explicit UserDirectory(storage::Database& database)
        : m_database(database)
    {
    }
    [[nodiscard]] core::Result<api::Me> me(const http::Request& request) const;
    [[nodiscard]] core::Result<api::User> user(const http::Request& request) const;
    /// In order of address.
    [[nodiscard]] core::Result<api::UserPage> users(const http::Request& request, const api::PageQuery& query) const;
    [[nodiscard]] core::Result<api::RoleList> roles(const http::Request& request) const;

private:
    storage::Database& m_database;
};

} // namespace bloomzy::auth
