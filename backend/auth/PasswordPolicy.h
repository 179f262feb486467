#pragma once

#include "backend/api/Auth.h"
#include "backend/api/Problem.h"
#include "backend/auth/BreachedPasswords.h"
#include "backend/core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// What a new password must be: 15 to 128 characters of any kind, and not guessed quickly (zxcvbn score 3 or 4), with
/// the product's words and the person's own address and name counted as the first that an attacker tries; and none of
/// the list of breached ones, where there is one.
class PasswordPolicy
{
public:
    /// `breached` outlives this.
    explicit PasswordPolicy(std::vector<std::string> productWords, const BreachedPasswords* breached = nullptr)
        : m_productWords(std::move(productWords))
        , m_breached(breached)
    {
    }
    /// Without the list. `reasons`: `password.tooShort`, `password.tooLong`, `password.common` (a known word or a
    /// repeated one), `password.guessable`.
    [[nodiscard]] api::PasswordCheck check(std::string_view password, std::string_view email,
                                           std::string_view displayName) const;
    /// The same as faults of `/password`.
    void check(std::string_view password, std::string_view email, std::string_view displayName,
               std::vector<api::Fault>& faults) const;
    /// The same with the list, of what is acceptable otherwise: `password.breached`. `unavailable` when that cannot be
    /// read.
    [[nodiscard]] core::Result<api::PasswordCheck> judge(std::string_view password, std::string_view email,
                                                         std::string_view displayName) const;
    /// judge() as an error.
    [[nodiscard]] core::Result<void> require(std::string_view password, std::string_view email,
                                             std::string_view displayName) const;

private:
    [[nodiscard]] std::vector<std::string> guesses(std::string_view email, std::string_view displayName) const;

    std::vector<std::string> m_productWords;
    const BreachedPasswords* m_breached;
};

} // namespace bloomzy::auth
