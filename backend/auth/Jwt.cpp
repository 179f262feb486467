#include "backend/auth/Jwt.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {
namespace {

/// How far the wall clock may have been set back since a token was made.
constexpr std::chrono::seconds clockSlack{60};

std::int64_t seconds(core::Time time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

} // namespace

core::Error invalidToken()
{
    return core::makeError(api::ErrorCode::unauthenticated,
                           "The access token is not valid or no longer valid. Refresh it or sign in again.");
}

Jwt::Jwt(const KeyRing& ring, std::string issuer, std::string audience, std::chrono::seconds life)
    : m_ring(ring)
    , m_issuer(std::move(issuer))
    , m_audience(std::move(audience))
    , m_life(life.count())
{
}

core::Result<std::string> Jwt::issue(std::string_view userId, std::string_view sessionId, std::string jti,
                                     core::Time now) const
{
    AccessClaims claims;
    claims.iss = m_issuer;
    claims.aud = m_audience;
    claims.sub = userId;
    claims.sid = sessionId;
    claims.iat = seconds(now);
    claims.exp = seconds(now + life());
    claims.jti = std::move(jti);
    const auto keys = m_ring.keys();
    std::string token =
        keys->active().header + "." + core::crypto::base64Url(std::string_view(core::json::toJson(claims)));
    BLOOMZY_TRY(const auto signature, keys->active().key.sign(token));
    token += "." + core::crypto::base64Url(signature);
    return token;
}

core::Result<AccessClaims> Jwt::verify(std::string_view token, core::Time now) const
{
    const auto keys = m_ring.keys();
    const RingKey* ours = token.size() > sizeLimit ? nullptr : keys->of(token, now);
    if (!ours)
        return invalidToken();
    const std::size_t headerSize = ours->header.size();
    const auto dot = token.find('.', headerSize + 1);
    if (dot == std::string_view::npos)
        return invalidToken();
    const auto signature = core::crypto::decodeBase64Url(token.substr(dot + 1));
    if (!signature || !ours->key.verify(token.substr(0, dot), *signature))
        return invalidToken();
    const auto payload = core::crypto::decodeBase64UrlText(token.substr(headerSize + 1, dot - headerSize - 1));
    if (!payload)
        return invalidToken();
    auto claims = core::json::fromJson<AccessClaims>(*payload);
    if (claims.has_error() || !holds(*claims, now))
        return invalidToken();
    return claims;
}

bool Jwt::works() const
{
    const auto keys = m_ring.keys();
    const auto signature = keys->active().key.sign(m_issuer);
    return signature.has_value() && keys->active().key.verify(m_issuer, *signature);
}

std::vector<api::Jwk> Jwt::publicKeys(core::Time now) const
{
    std::vector<api::Jwk> found;
    for (const RingKey& one : m_ring.keys()->keys)
        if (!one.acceptedUntil || *one.acceptedUntil > now)
            found.push_back(one.key.publicKey());
    return found;
}

bool Jwt::holds(const AccessClaims& claims, core::Time now) const
{
    return claims.iss == m_issuer && claims.aud == m_audience && isCurrent(claims.iat, claims.exp, now);
}

bool Jwt::isCurrent(std::int64_t issuedAt, std::int64_t expiresAt, core::Time now) const
{
    return seconds(now) < expiresAt && issuedAt <= seconds(now + clockSlack) && expiresAt - issuedAt <= m_life;
}

} // namespace bloomzy::auth
