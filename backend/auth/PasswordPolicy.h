#pragma once

#include "backend/api/Auth.h"
#include "backend/api/Problem.h"
#include "backend/core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// What a new password must be: 15 to 128 characters of any kind, and not guessed quickly (zxcvbn score 3 or 4), with
/// the product's words and the person's own address and name counted as the first that an attacker tries.
class PasswordPolicy
{
public:
    explicit PasswordPolicy(std::vector<std::string> productWords)
        : m_productWords(std::move(productWords))
    {
    }
    /// `reasons`: `password.tooShort`, `password.tooLong`, `password.common` (a known word or a repeated one),
    /// `password.guessable`.
    [[nodiscard]] api::PasswordCheck check(std::string_view password, std::string_view email,
                                           std::string_view displayName) const;
    /// The same as faults of `/password`.
    void check(std::string_view password, std::string_view email, std::string_view displayName,
               std::vector<api::Fault>& faults) const;
    /// The same as an error.
    [[nodiscard]] core::Result<void> require(std::string_view password, std::string_view email,
                                             std::string_view displayName) const;

private:
    [[nodiscard]] std::vector<std::string> guesses(std::string_view email, std::string_view displayName) const;

    std::vector<std::string> m_productWords;
};

} // namespace bloomzy::auth
