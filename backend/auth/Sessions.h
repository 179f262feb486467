#pragma once

#include "backend/auth/Jwt.h"
#include "backend/auth/LiveLifetimes.h"
#include "backend/auth/Rights.h"
#include "backend/http/Endpoint.h"

#include <string>
#include <string_view>

namespace bloomzy::auth {

/// Sessions, their rotating refresh tokens and their access tokens. A session is a token family: it ends when a used
/// refresh token comes again, without grace.
class Sessions
{
public:
    struct Opened
    {
        std::string userId;
        std::string sessionId;
        std::string refreshToken;
    };

    Sessions(storage::Database& database, const core::Clock& clock, Rights& rights, const Jwt& jwt,
             const LiveLifetimes& lifetimes);

    /// A new session of a person who has just proved who they are, in a transaction of the caller, who calls
    /// tokensFor() after the commit. The network that the request came from is known to the account from then on. A
    /// person's oldest sessions beyond 50 end.
    [[nodiscard]] core::Result<Opened> open(storage::Transaction& transaction, const http::Request& request,
                                            const std::string& userId);
    /// The caller's session goes on in the place of the one that they used, under another id and with other tokens, now
    /// that they have proved again who they are; all tokens of before are good no more, and it ends when it would have
    /// ended. In a transaction of the caller, who calls tokensFor() after the commit. `unauthenticated` when it is
    /// over.
    [[nodiscard]] core::Result<Opened> renew(storage::Transaction& transaction, const http::Request& request);
    /// Makes the session known to the authorizer and answers with its tokens.
    [[nodiscard]] core::Result<api::TokenPair> tokensFor(const Opened& session);

    [[nodiscard]] core::Result<api::TokenPair> refresh(const http::Request& request, std::string_view refreshToken);
    /// Ends the caller's session; their access token is refused from the next request on.
    [[nodiscard]] core::Result<void> logout(const http::Request& request);

private:
    struct Presented;
    struct Family;
    [[nodiscard]] core::Result<void> endBeyondLimit(storage::Transaction& transaction, const std::string& userId,
                                                    std::string_view now);
    [[nodiscard]] core::Result<void> requireIssued(const http::Request& request, std::string_view token) const;
    [[nodiscard]] static core::Result<std::optional<Presented>> find(storage::Snapshot& snapshot,
                                                                     std::string_view token);
    [[nodiscard]] core::Result<Family> rotate(storage::Transaction& transaction, const http::Request& request,
                                              std::string_view token);
    /// Puts a new token in the place of `token` and into `next`, which stays empty when somebody else was quicker.
    [[nodiscard]] core::Result<void> replace(storage::Transaction& transaction, std::string_view token,
                                             SessionRow& session, std::string& next) const;
    [[nodiscard]] core::Result<void> endReused(storage::Transaction& transaction, const http::Request& request,
                                               const Family& family, std::string_view now);

    storage::Database& m_database;
    const core::Clock& m_clock;
    Rights& m_rights;
    const Jwt& m_jwt;
    const LiveLifetimes& m_lifetimes;
};

} // namespace bloomzy::auth
