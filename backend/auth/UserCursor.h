#pragma once

#include "backend/auth/UserOrder.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// Where a page of users goes on: after this place of this list.
struct UserCursor
{
    std::string list; ///< 16 hexadecimal digits, see userListName()
    UserPlace place;

    [[nodiscard]] std::string text() const;
    /// Empty for what text() never wrote.
    [[nodiscard]] static std::optional<UserCursor> fromText(std::string_view text);
};

/// What tells lists of other filters or another order apart.
[[nodiscard]] std::string userListName(const api::UserFilter& filter, api::UserSort sort);

} // namespace bloomzy::auth
