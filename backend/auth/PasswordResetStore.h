#pragma once

#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

struct PasswordResetRow
{
    std::string codeHash; ///< SHA-256 in hexadecimal
    std::string userId;
    std::optional<std::string> begunBy; ///< the administrator; absent: from the server's own machine
    std::string expiresAt;
};

/// Table `password_resets`.
struct PasswordResetStore
{
    [[nodiscard]] static core::Result<std::optional<PasswordResetRow>> byHash(storage::Snapshot& snapshot,
                                                                              std::string_view codeHash);
    /// In the place of what was open for this person.
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, const PasswordResetRow& row);
    /// Whether there was one.
    [[nodiscard]] static core::Result<bool> removeOfUser(storage::Transaction& transaction, std::string_view userId);
};

} // namespace bloomzy::auth
