#pragma once

#include "backend/auth/Jwt.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Base64.h"
#include "backend/core/json/JsonImpl.h"
#include "tests/support/TestClock.h"

namespace bloomzy::test {

inline constexpr std::chrono::minutes tokenLife{10};

/// A server's token maker, and what an attacker may try on it.
struct TokenForge
{
    auth::SigningKey key = *auth::SigningKey::generate();
    auth::KeyRing ring{key};
    auth::Jwt jwt{ring, "bloomzyd", "bloomzy", tokenLife};
    TestClock clock;
    std::string user = core::newId(clock);
    std::string session = core::newId(clock);

    std::string kid() const { return key.publicKey().kid; }
    std::string good() const { return *jwt.issue(user, session, core::newId(clock), clock.now()); }
    std::string goodHeader() const { return R"({"alg":"ES256","kid":")" + kid() + R"(","typ":"at+jwt"})"; }

    auth::AccessClaims claims() const
    {
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch()).count();
        return {"bloomzyd", "bloomzy", user, session, now, now + 600, core::newId(clock)};
    }
    /// Signed with the server's own key, whatever the content says.
    std::string signedWith(const std::string& header, const std::string& payload) const
    {
        const std::string text = core::crypto::base64Url(std::string_view(header)) + "." +
                                 core::crypto::base64Url(std::string_view(payload));
        return text + "." + core::crypto::base64Url(*key.sign(text));
    }
    std::string signedClaims(const auth::AccessClaims& claims) const
    {
        return signedWith(goodHeader(), core::json::toJson(claims));
    }
    bool accepts(const std::string& token) const { return jwt.verify(token, clock.now()).has_value(); }
};

} // namespace bloomzy::test
