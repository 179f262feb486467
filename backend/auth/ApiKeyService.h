#pragma once

#include "backend/api/ApiKeys.h"
#include "backend/auth/ApiKeyUses.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// Personal API keys: of the caller, and for administrators those of others. A key that is removed is refused from the
/// next request on. Safe from any thread.
class ApiKeyService
{
public:
    ApiKeyService(storage::Database& database, const core::Clock& clock, Rights& rights, const ApiKeyUses& uses)
        : m_database(database)
        , m_clock(clock)
        , m_rights(rights)
        , m_uses(uses)
    {
    }
    [[nodiscard]] core::Result<api::ApiKeyList> own(const http::Request& request) const;
    /// Of the user in the path.
    [[nodiscard]] core::Result<api::ApiKeyList> ofUser(const http::Request& request) const;

    /// `invalid` when it names what the caller does not hold, `conflict` when they have as many keys as there may be.
    [[nodiscard]] core::Result<api::NewApiKey> create(const http::Request& request, api::ApiKeyInput body);
    /// The key in the path; `notFound` when it is somebody else's.
    [[nodiscard]] core::Result<void> removeOwn(const http::Request& request);
    [[nodiscard]] core::Result<void> removeOfUser(const http::Request& request);

private:
    [[nodiscard]] core::Result<api::ApiKeyList> list(const http::Request& request, const std::string& userId) const;
    [[nodiscard]] core::Result<void> store(storage::Transaction& transaction, const http::Request& request,
                                           const ApiKeyRow& row);
    [[nodiscard]] core::Result<void> remove(const http::Request& request, const std::string& userId);
    [[nodiscard]] api::ApiKey wireForm(const ApiKeyRow& row) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
    const ApiKeyUses& m_uses;
};

} // namespace bloomzy::auth
