#pragma once

#include "backend/api/Auth.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// Where a user stands in a list.
struct UserPlace
{
    std::string key;
    std::int64_t number = 0; ///< of the entry, which tells equal keys apart
};

/// The order of a list: by one column of `user_entry`, then by number, both in one direction.
struct UserOrder
{
    std::string_view column; ///< of text
    bool descending = false;

    [[nodiscard]] static UserOrder of(api::UserSort sort);
    /// Whether a user of such a key and number comes before `b`.
    [[nodiscard]] bool before(std::string_view key, std::int64_t number, const UserPlace& b) const;
};

} // namespace bloomzy::auth
