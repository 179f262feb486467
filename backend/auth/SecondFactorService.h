#pragma once

#include "backend/api/SecondFactor.h"
#include "backend/auth/CodeAttempts.h"
#include "backend/auth/Rights.h"
#include "backend/auth/SecondFactorCheck.h"

namespace bloomzy::auth {

/// What people do with their own second factor. The routes ask for a fresh proof where something changes. Safe from any
/// thread.
class SecondFactorService
{
public:
    SecondFactorService(storage::Database& database, const core::Clock& clock, Rights& rights,
                        const SecondFactorCheck& check, CodeAttempts& attempts);

    [[nodiscard]] core::Result<api::SecondFactorState> state(const http::Request& request) const;
    /// A new seed in the place of one that is not confirmed. `conflict` when a factor is active.
    [[nodiscard]] core::Result<api::SecondFactorSeed> begin(const http::Request& request);
    /// From now on sign-ins ask for it. The code that confirms is used by that.
    [[nodiscard]] core::Result<api::RecoveryCodes> confirm(const http::Request& request,
                                                           const api::SecondFactorConfirmation& body);
    [[nodiscard]] core::Result<api::RecoveryCodes> renewRecoveryCodes(const http::Request& request);
    /// With its recovery codes.
    [[nodiscard]] core::Result<void> remove(const http::Request& request);

private:
    [[nodiscard]] core::Result<CodeAttempts::Outcome> activate(storage::Transaction& transaction,
                                                               const http::Request& request, std::string_view code,
                                                               const std::vector<std::string>& hashes);
    [[nodiscard]] core::Result<bool> isRight(storage::Transaction& transaction, const SecondFactorRow& pending,
                                             std::string_view code) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights; ///< whether somebody has a factor decides what they may do
    const SecondFactorCheck& m_check;
    CodeAttempts& m_attempts;
};

} // namespace bloomzy::auth
