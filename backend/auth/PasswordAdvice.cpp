#include "backend/auth/PasswordAdvice.h"

#include "backend/auth/Refusals.h"
#include "backend/auth/Wiped.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

constexpr Rate checkRate{60, std::chrono::milliseconds(500)}; // a person types, and each pause asks

} // namespace

PasswordAdvice::PasswordAdvice(const PasswordPolicy& policy, const core::Clock& clock)
    : m_policy(policy)
    , m_checks(clock, checkRate)
{
}

core::Result<api::PasswordCheck> PasswordAdvice::check(const http::Request& request, api::PasswordCheckRequest body)
{
    const Wiped password(body.password);
    if (const auto wait = m_checks.take(http::originOf(request.remoteAddress)))
        return tooManyRequests(*wait);
    return m_policy.judge(body.password, body.email, body.displayName);
}

} // namespace bloomzy::auth
