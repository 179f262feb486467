#pragma once

#include "backend/auth/Jwt.h"
#include "backend/auth/Rights.h"
#include "backend/auth/VerifiedTokens.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::auth {

/// Access tokens against the rights in memory.
class TokenAuthorizer : public http::Authorizer
{
public:
    TokenAuthorizer(const Jwt& jwt, const Rights& rights, const core::Clock& clock)
        : m_jwt(jwt)
        , m_rights(rights)
        , m_clock(clock)
    {
    }
    [[nodiscard]] core::Result<http::Principal> identify(std::string_view bearerToken) override;

private:
    [[nodiscard]] core::Result<VerifiedTokens::Entry> verified(std::string_view token, core::Time now);

    const Jwt& m_jwt;
    const Rights& m_rights;
    const core::Clock& m_clock;
    VerifiedTokens m_verified{8192};
};

} // namespace bloomzy::auth
