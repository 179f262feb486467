#pragma once

#include "backend/api/SecondFactor.h"
#include "backend/auth/FactorPolicy.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// Who must have a second factor, and taking one from somebody who has lost their phone. Safe from any thread.
class FactorPolicyService
{
public:
    FactorPolicyService(storage::Database& database, const core::Clock& clock, Rights& rights)
        : m_database(database)
        , m_clock(clock)
        , m_rights(rights)
    {
    }
    [[nodiscard]] core::Result<api::SecondFactorPolicy> read(const http::Request& request) const;
    /// Holds from everybody's next request on. A role that was asked for before keeps the time since when.
    [[nodiscard]] core::Result<api::SecondFactorPolicy> set(const http::Request& request,
                                                            const api::SecondFactorPolicy& input);
    /// Of the user in the path: their factor goes with its recovery codes, and all their sessions end. `conflict` for
    /// one's own, `forbidden` for somebody who may do what the caller may not. Who has
    /// none stays as they are.
    [[nodiscard]] core::Result<void> removeOfUser(const http::Request& request);

private:
    [[nodiscard]] core::Result<void> remove(storage::Transaction& transaction, const http::Request& request,
                                            const std::string& userId) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
};

[[nodiscard]] std::vector<http::Endpoint> factorPolicyRoutes(FactorPolicyService& service);

} // namespace bloomzy::auth
