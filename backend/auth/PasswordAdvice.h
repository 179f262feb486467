#pragma once

#include "backend/auth/PasswordPolicy.h"
#include "backend/auth/RateLimiter.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::auth {

/// What the server would say of a new password. Stores nothing; open to everybody, so it is limited for each client.
class PasswordAdvice
{
public:
    PasswordAdvice(const PasswordPolicy& policy, const core::Clock& clock);
    [[nodiscard]] core::Result<api::PasswordCheck> check(const http::Request& request, api::PasswordCheckRequest body);

private:
    const PasswordPolicy& m_policy;
    RateLimiter m_checks;
};

} // namespace bloomzy::auth
