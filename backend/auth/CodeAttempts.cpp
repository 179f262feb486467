#include "backend/auth/CodeAttempts.h"

#include "backend/auth/SignInAccounts.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {

core::Result<CodeAttempts::Outcome> CodeAttempts::attempt(storage::Transaction& transaction,
                                                          const http::Request& request, const std::string& userId,
                                                          const std::function<core::Result<bool>()>& isRight)
{
    // No address has this form, so it is nobody's budget of passwords.
    const SignInAttempt attempt{codeAccount(userId), http::originOf(request.remoteAddress), userId};
    Outcome outcome;
    BLOOMZY_TRY(outcome.wait, m_throttle.begin(transaction, attempt));
    if (outcome.wait)
        return outcome;
    BLOOMZY_TRY(outcome.right, isRight());
    BLOOMZY_CHECK(outcome.right ? m_throttle.succeeded(transaction, attempt) : m_throttle.failed(transaction, attempt));
    return outcome;
}

} // namespace bloomzy::auth
