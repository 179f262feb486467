#pragma once

#include "backend/auth/InvitationStore.h"
#include "backend/auth/PasswordHasher.h"
#include "backend/auth/PasswordPolicy.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/Sessions.h"

namespace bloomzy::auth {

/// Inviting people, and their acceptance.
class InvitationService
{
public:
    InvitationService(storage::Database& database, const core::Clock& clock, const LiveLifetimes& lifetimes,
                      PasswordHasher& hasher, const PasswordPolicy& policy, Sessions& sessions);

    /// Roles must exist and hold nothing that the caller does not hold (`forbidden`). Inviting an invited person again
    /// replaces name, roles and code; the address of anybody else is `conflict`.
    [[nodiscard]] core::Result<api::InvitedUser> invite(const http::Request& request, api::UserInvitation body);
    /// Signs the person in with the password they chose. A code is good as long as who gave it might give it anew: they
    /// are active and hold all that the person is to hold. One that is unknown, used, over or not good any more is
    /// answered alike, and costs a hash too.
    [[nodiscard]] core::Result<api::TokenPair> accept(const http::Request& request, api::InvitationAcceptance body);

private:
    [[nodiscard]] core::Result<void> checkRoles(storage::Snapshot& snapshot, const http::Principal& caller,
                                                const std::vector<std::string>& roles) const;
    [[nodiscard]] core::Result<UserRow> storeInvited(storage::Transaction& transaction, const http::Principal& caller,
                                                     const api::UserInvitation& body);
    /// Whom a code is good for; empty when it is good for nobody.
    [[nodiscard]] core::Result<std::optional<UserRow>> invitee(storage::Snapshot& snapshot,
                                                               std::string_view codeHash) const;
    [[nodiscard]] core::Result<std::string> chosenPassword(const UserRow& user, const http::Request& request,
                                                           std::string_view password);
    [[nodiscard]] core::Result<Sessions::Opened> storeAccepted(storage::Transaction& transaction,
                                                               const http::Request& request, std::string_view codeHash,
                                                               const std::string& passwordHash);

    storage::Database& m_database;
    const core::Clock& m_clock;
    const LiveLifetimes& m_lifetimes;
    PasswordHasher& m_hasher;
    const PasswordPolicy& m_policy;
    Sessions& m_sessions;
    RateLimiter m_wrongCodes;
};

} // namespace bloomzy::auth
