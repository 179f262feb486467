#pragma once

#include "backend/auth/SignInThrottle.h"
#include "backend/http/Endpoint.h"

#include <functional>

namespace bloomzy::auth {

/// Tries of codes of a person's second factor, whatever for: they have one budget together, over all challenges and
/// sessions (SignInThrottle with codeSlopes).
class CodeAttempts
{
public:
    struct Outcome
    {
        std::optional<std::chrono::seconds> wait; ///< nothing was tried
        bool right = false;
    };

    explicit CodeAttempts(const core::Clock& clock)
        : m_throttle(clock, codeSlopes)
    {
    }
    /// Counts, and asks `isRight` in between. Answers a wrong code as a value, so that the count of it is committed.
    [[nodiscard]] core::Result<Outcome> attempt(storage::Transaction& transaction, const http::Request& request,
                                                const std::string& userId,
                                                const std::function<core::Result<bool>()>& isRight);

private:
    SignInThrottle m_throttle;
};

} // namespace bloomzy::auth
