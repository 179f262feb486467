#pragma once

#include "backend/auth/KeyRing.h"

#include <boost/describe/class.hpp>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// RFC 9068, without the claims that we do not use.
struct AccessClaims
{
    std::string iss;
    std::string aud;
    std::string sub;      ///< the user's id
    std::string sid;      ///< the session's id
    std::int64_t iat = 0; ///< seconds since 1970
    std::int64_t exp = 0;
    std::string jti;
};
BOOST_DESCRIBE_STRUCT(AccessClaims, (), (iss, aud, sub, sid, iat, exp, jti))

/// Access tokens: ES256 JWTs of one issuer for one audience, compact serialisation. The ring's active key signs, and
/// any key in it verifies while it is accepted. Safe from any thread.
class Jwt
{
public:
    static constexpr std::size_t sizeLimit = 2048;

    Jwt(const KeyRing& ring, std::string issuer, std::string audience, std::chrono::seconds life);

    [[nodiscard]] core::Result<std::string> issue(std::string_view userId, std::string_view sessionId, std::string jti,
                                                  core::Time now) const;
    /// Accepts only what issue() writes: the header must equal a key's of ours to the byte, so another algorithm, type,
    /// key id or any further member (`crit`, `jwk`, `jku`) is refused before a key is touched. Anything else:
    /// `unauthenticated`.
    [[nodiscard]] core::Result<AccessClaims> verify(std::string_view token, core::Time now) const;

    /// The part of verify() that depends on the time.
    [[nodiscard]] bool isCurrent(std::int64_t issuedAt, std::int64_t expiresAt, core::Time now) const;

    /// Whether the active key signs and verifies what it signed.
    [[nodiscard]] bool works() const;

    [[nodiscard]] std::chrono::seconds life() const { return std::chrono::seconds(m_life); }
    /// A shorter one ends the tokens that are out and were given longer.
    void setLife(std::chrono::seconds life) { m_life = life.count(); }
    /// Of all keys: the next, the active and the retired ones that are still accepted.
    [[nodiscard]] std::vector<api::Jwk> publicKeys(core::Time now) const;

private:
    [[nodiscard]] bool holds(const AccessClaims& claims, core::Time now) const;

    const KeyRing& m_ring;
    std::string m_issuer;
    std::string m_audience;
    std::atomic<std::int64_t> m_life; ///< seconds
};

[[nodiscard]] core::Error invalidToken();

} // namespace bloomzy::auth
