#pragma once

#include "backend/storage/Database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

struct SignInChallengeRow
{
    std::string hash;
    std::string userId;
    std::string passwordMark; ///< SHA-256 of the stored hash of the password that was right
    std::string expiresAt;
};

/// Table `sign_in_challenges`.
struct SignInChallengeStore
{
    [[nodiscard]] static core::Result<std::optional<SignInChallengeRow>> byHash(storage::Snapshot& snapshot,
                                                                                std::string_view hash);
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const SignInChallengeRow& row);
    /// False when somebody else was quicker.
    [[nodiscard]] static core::Result<bool> use(storage::Transaction& transaction, std::string_view hash);
    /// Forgets some that were over before `now`; at most `limit`.
    [[nodiscard]] static core::Result<void> purge(storage::Transaction& transaction, std::string_view now,
                                                  std::int64_t limit);
};

} // namespace bloomzy::auth
