#pragma once

#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

struct SignInFailureRow
{
    std::string account; ///< SHA-256 of the normal form of the address
    std::string origin;  ///< a network, or `*`
    bool known = false;  ///< whether a user has this address; the first to be forgotten are those that none has
    std::int64_t failures = 0;
    std::string lastAt;
};

/// Table `sign_in_failures`.
struct SignInFailureStore
{
    [[nodiscard]] static core::Result<std::optional<SignInFailureRow>>
    find(storage::Snapshot& snapshot, std::string_view account, std::string_view origin);
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, const SignInFailureRow& row);
    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view account,
                                                   std::string_view origin);
    /// From wherever.
    [[nodiscard]] static core::Result<void> removeAccount(storage::Transaction& transaction, std::string_view account);
    struct Kept
    {
        std::string from; ///< the earliest time of a failure
        std::string to;   ///< the latest; what lies beyond was written by a clock that has been set back
        std::int64_t unknownAccounts = 0;
    };
    /// Forgets what is not kept; of unknown accounts the oldest.
    [[nodiscard]] static core::Result<void> purge(storage::Transaction& transaction, const Kept& kept);
};

} // namespace bloomzy::auth
