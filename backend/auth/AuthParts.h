#pragma once

#include "backend/auth/ApiKeyService.h"
#include "backend/auth/AuthRoutes.h"
#include "backend/auth/FactorPolicyService.h"
#include "backend/auth/NoticeService.h"
#include "backend/auth/PersonErasure.h"
#include "backend/auth/ProfileService.h"
#include "backend/auth/RoleRoutes.h"
#include "backend/auth/SignUpService.h"
#include "backend/auth/SigningKeys.h"
#include "backend/auth/StoredAddresses.h"
#include "backend/auth/TokenAuthorizer.h"

namespace bloomzy::auth {

/// All parts of the service, wired in the order in which they need each other.
class AuthParts
{
public:
    AuthParts(storage::Database& database, const storage::Vault& vault, const core::Clock& clock, core::Log& log,
              const AuthOptions& options, std::unique_ptr<SigningKeys> signingKeys);

    /// Once, before anything else: decoy hash, what an earlier version left to do, built-in roles, rights, setup token.
    /// Logs each account by whose address nobody can sign in.
    [[nodiscard]] core::Result<void> start();
    /// All routes of the service.
    [[nodiscard]] std::vector<http::Endpoint> endpoints();
    [[nodiscard]] core::Result<void> setLifetimes(const Lifetimes& lifetimes);
    [[nodiscard]] core::Result<void> writeKeyUses(storage::Deadline deadline)
    {
        return keyUses.writeDown(m_database, deadline);
    }

    LiveLifetimes lifetimes;
    std::unique_ptr<SigningKeys> keys;
    Jwt jwt;
    Rights rights;
    PasswordHasher hasher;
    PasswordPolicy policy;
    Sessions sessions;
    SetupService setup;
    PasswordAttempts passwordAttempts;
    SecondFactorCheck secondFactorCheck;
    CodeAttempts codeAttempts;
    SecondFactorService secondFactor;
    FactorPolicyService factorPolicy;
    SecondFactorSignIn secondFactorSignIn;
    SignInService signIn;
    SignUpService signUp;
    StepUpService stepUp;
    PasswordAdvice advice;
    PasswordChangeService passwordChange;
    PasswordResetService passwordReset;
    InvitationService invitations;
    UserDirectory directory;
    RoleService roles;
    AssignmentService assignments;
    AccessService access;
    UserList list;
    UserAccounts accounts;
    PersonErasure erasure;
    RoleBulkService roleBulk;
    UserSessions userSessions;
    UserExport exports;
    ProfileService profiles;
    NoticeService notices;
    ApiKeyUses keyUses;
    ApiKeyService apiKeys;
    std::shared_ptr<TokenAuthorizer> authorizer;

private:
    [[nodiscard]] core::Result<void> prepareDatabase();
    void warnOf(const std::vector<AddressCollision>& collisions);

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
};

} // namespace bloomzy::auth
