#pragma once

#include "backend/auth/ApiKeyUses.h"
#include "backend/auth/Jwt.h"
#include "backend/auth/Rights.h"
#include "backend/auth/VerifiedTokens.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::auth {

/// Access tokens and API keys against the rights in memory.
class TokenAuthorizer : public http::Authorizer
{
public:
    TokenAuthorizer(const Jwt& jwt, const Rights& rights, ApiKeyUses& uses, const core::Clock& clock)
        : m_jwt(jwt)
        , m_rights(rights)
        , m_uses(uses)
        , m_clock(clock)
    {
    }
    [[nodiscard]] core::Result<http::Principal> identify(std::string_view bearerToken) override;
    [[nodiscard]] core::Result<http::Principal> confirm(const http::Principal& caller) override;

private:
    [[nodiscard]] core::Result<http::Principal> identifyKey(std::string_view key);
    [[nodiscard]] core::Result<VerifiedTokens::Entry> verified(std::string_view token, core::Time now);

    const Jwt& m_jwt;
    const Rights& m_rights;
    ApiKeyUses& m_uses;
    const core::Clock& m_clock;
    VerifiedTokens m_verified{8192};
};

} // namespace bloomzy::auth
