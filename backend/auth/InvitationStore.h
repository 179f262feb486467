#pragma once

#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

struct InvitationRow
{
    std::string codeHash; ///< SHA-256 in hexadecimal
    std::string userId;
    std::string inviterId; ///< whoever knows the code beside the person; empty of old ones where that is not known
    std::string createdAt;
    std::string expiresAt;
    std::optional<std::string> usedAt;
};

/// Table `invitations`.
struct InvitationStore
{
    [[nodiscard]] static core::Result<std::optional<InvitationRow>> byHash(storage::Snapshot& snapshot,
                                                                           std::string_view codeHash);
    /// Replaces what was open for this person.
    [[nodiscard]] static core::Result<void> replace(storage::Transaction& transaction, const InvitationRow& invitation);
    /// None expires later than `expiresAt`.
    [[nodiscard]] static core::Result<void> limit(storage::Transaction& transaction, std::string_view expiresAt);
    /// Whether this call was the one that used it.
    [[nodiscard]] static core::Result<bool> use(storage::Transaction& transaction, std::string_view codeHash,
                                                std::string_view now);
};

} // namespace bloomzy::auth
