#pragma once

#include "backend/api/SecondFactor.h"
#include "backend/auth/CodeAttempts.h"
#include "backend/auth/PasswordAttempts.h"
#include "backend/auth/SecondFactorCheck.h"
#include "backend/auth/Sessions.h"

namespace bloomzy::auth {

/// Proves again who is behind a session: by a code where there is a second factor, otherwise by the password. Wrong
/// ones count as they do at a sign-in. What comes of a right one is another session in the place of that one, so that
/// who had taken its tokens does not gain by it. Safe from any thread.
class StepUpService
{
public:
    StepUpService(storage::Database& database, const core::Clock& clock, Sessions& sessions,
                  PasswordAttempts& passwords, const SecondFactorCheck& check, CodeAttempts& codes);

    [[nodiscard]] core::Result<api::StepUp> prove(const http::Request& request, const api::StepUpRequest& body);

private:
    struct Caller
    {
        UserRow user;
        bool hasFactor = false;
    };
    [[nodiscard]] core::Result<Caller> callerOf(const http::Request& request) const;
    [[nodiscard]] core::Result<api::StepUp> byCode(const http::Request& request, const std::string& code);
    [[nodiscard]] core::Result<api::StepUp> byPassword(const http::Request& request, const UserRow& user,
                                                       std::string_view password);
    [[nodiscard]] core::Error failByPassword(const http::Request& request, const PasswordAttempts::Begun& begun);
    [[nodiscard]] core::Result<Sessions::Opened> recordProof(storage::Transaction& transaction,
                                                             const http::Request& request, std::string reason) const;
    [[nodiscard]] core::Result<api::StepUp> proved(const Sessions::Opened& session);

    storage::Database& m_database;
    const core::Clock& m_clock;
    Sessions& m_sessions;
    PasswordAttempts& m_passwords;
    const SecondFactorCheck& m_check;
    CodeAttempts& m_codes;
};

} // namespace bloomzy::auth
