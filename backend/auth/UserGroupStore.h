#pragma once

#include "backend/api/Auth.h"
#include "backend/storage/Database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// A combination of status, roles and whether there is a second factor, and how many users have it.
struct UserGroup
{
    std::int64_t number = 0;
    api::UserStatus status = api::UserStatus::unknown;
    std::vector<std::string> roles; ///< ids in order
    std::int64_t users = 0;
    bool secondFactor = false; ///< one that is confirmed
};

/// Table `user_group`.
struct UserGroupStore
{
    /// Those that somebody is in.
    [[nodiscard]] static core::Result<std::vector<UserGroup>> all(storage::Snapshot& snapshot);
    /// The number of the group, made when there is none. `roles` in order.
    [[nodiscard]] static core::Result<std::int64_t> numberOf(storage::Transaction& transaction, std::string_view status,
                                                             const std::vector<std::string>& roles, bool secondFactor);
    /// Counts one user more (1) or fewer (-1).
    [[nodiscard]] static core::Result<void> count(storage::Transaction& transaction, std::int64_t number,
                                                  std::int64_t change);
};

} // namespace bloomzy::auth
