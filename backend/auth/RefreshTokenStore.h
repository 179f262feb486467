#pragma once

#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

struct RefreshTokenRow
{
    std::string tokenHash; ///< SHA-256 in hexadecimal; the token itself is nowhere
    std::string sessionId;
    std::string issuedAt;
};

/// Table `refresh_tokens`: the one good token of each session.
struct RefreshTokenStore
{
    [[nodiscard]] static core::Result<std::optional<RefreshTokenRow>> byHash(storage::Snapshot& snapshot,
                                                                             std::string_view tokenHash);
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const RefreshTokenRow& token);
    /// Puts the hash of the next token in the place of `tokenHash`. Whether this call was the one that used that.
    [[nodiscard]] static core::Result<bool> replace(storage::Transaction& transaction, std::string_view tokenHash,
                                                    std::string_view nextHash, std::string_view now);
};

} // namespace bloomzy::auth
