#pragma once

#include "backend/api/Users.h"
#include "backend/auth/Rights.h"
#include "backend/auth/UserChanges.h"
#include "backend/auth/UserList.h"
#include "backend/http/PersonalData.h"

namespace bloomzy::auth {

/// What administrators do with accounts. Rights hold from the next request on, and each transaction asks anew whether
/// the caller may.
class UserAccounts
{
public:
    UserAccounts(storage::Database& database, core::Log& log, Rights& rights, const UserList& list)
        : m_database(database)
        , m_log(log)
        , m_rights(rights)
        , m_list(list)
    {
    }
    /// What other services keep, which is counted and goes with an account. Before the first request.
    void setPersonalData(http::PersonalData& data) { m_personalData = &data; }

    [[nodiscard]] core::Result<api::User> suspend(const http::Request& request, const api::UserSuspension& body);
    [[nodiscard]] core::Result<api::User> reactivate(const http::Request& request, const api::UserReactivation& body);
    [[nodiscard]] core::Result<void> remove(const http::Request& request);
    [[nodiscard]] core::Result<api::UserReferences> references(const http::Request& request) const;
    /// Each in a transaction of its own, so that one that fails hurts no other.
    [[nodiscard]] core::Result<api::UserBulkResult> bulk(const http::Request& request, const api::UserBulk& body);

private:
    using Change = std::function<core::Result<UserRow>(storage::Transaction&)>;
    /// Commits the change and takes it over into memory.
    [[nodiscard]] core::Result<void> commit(const http::Request& request, const std::string& id, const Change& change);
    [[nodiscard]] core::Result<void> bulkOne(const http::Request& request, const api::UserBulk& body,
                                             const std::string& id);

    storage::Database& m_database;
    core::Log& m_log;
    Rights& m_rights;
    const UserList& m_list;
    http::PersonalData* m_personalData = nullptr;
};

} // namespace bloomzy::auth
