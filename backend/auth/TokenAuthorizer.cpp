#include "backend/auth/TokenAuthorizer.h"

#include "backend/auth/ApiKeyText.h"
#include "backend/core/crypto/Hash.h"

namespace bloomzy::auth {
namespace {

/// Whoever it is may still be signed in: a client that took this for the end of its session would lose it.
core::Error rightsUnread()
{
    return core::unavailable(
        "The server is looking up anew who may do what. Nothing was changed. Try again in a moment.",
        std::chrono::seconds(2));
}

} // namespace

core::Result<http::Principal> TokenAuthorizer::identify(std::string_view bearerToken)
{
    if (apikeytext::looksLikeOne(bearerToken))
        return identifyKey(bearerToken);
    BLOOMZY_TRY(const VerifiedTokens::Entry token, verified(bearerToken, m_clock.now()));
    auto principal = m_rights.find(token.userId, token.sessionId);
    if (!principal)
        return m_rights.isUnread(token.userId) ? rightsUnread() : invalidToken();
    return std::move(*principal);
}

core::Result<http::Principal> TokenAuthorizer::confirm(const http::Principal& caller)
{
    auto principal = m_rights.findAgain(caller);
    if (!principal)
        return m_rights.isUnread(caller.userId) ? rightsUnread() : invalidToken();
    return std::move(*principal);
}

core::Result<http::Principal> TokenAuthorizer::identifyKey(std::string_view key)
{
    if (!apikeytext::isOne(key))
        return invalidToken();
    auto principal = m_rights.findKey(core::crypto::sha256Hex(key));
    if (!principal)
        return m_rights.isAnybodyUnread() ? rightsUnread() : invalidToken();
    m_uses.note(principal->apiKeyId, m_clock.now());
    return std::move(*principal);
}

core::Result<VerifiedTokens::Entry> TokenAuthorizer::verified(std::string_view token, core::Time now)
{
    if (token.size() > Jwt::sizeLimit)
        return invalidToken();
    const std::string hash = core::crypto::sha256Hex(token);
    if (auto known = m_verified.find(hash)) {
        if (!m_jwt.isCurrent(known->issuedAt, known->expiresAt, now))
            return invalidToken();
        return std::move(*known);
    }
    BLOOMZY_TRY(AccessClaims claims, m_jwt.verify(token, now));
    VerifiedTokens::Entry entry{std::move(claims.sub), std::move(claims.sid), claims.iat, claims.exp};
    m_verified.insert(hash, entry);
    return entry;
}

} // namespace bloomzy::auth
