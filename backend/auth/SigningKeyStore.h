#pragma once

#include "backend/api/Keys.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// A row of `signing_keys`; the times are RFC 3339.
struct SigningKeyRow
{
    std::string kid;
    api::SigningKeyState state = api::SigningKeyState::next;
    std::string sealed; ///< the private half, PEM, by the vault: purpose `signingKey`, row kid
    std::string createdAt;
    std::optional<std::string> activeSince;
    std::optional<std::string> acceptedUntil;
};

struct SigningKeyStore
{
    /// Next, active, then retired ones, the latest first.
    [[nodiscard]] static core::Result<std::vector<SigningKeyRow>> list(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const SigningKeyRow& row);
    /// State and times.
    [[nodiscard]] static core::Result<void> update(storage::Transaction& transaction, const SigningKeyRow& row);
    /// Retired keys that were accepted until `now` or less.
    [[nodiscard]] static core::Result<void> purge(storage::Transaction& transaction, std::string_view now);
};

} // namespace bloomzy::auth
