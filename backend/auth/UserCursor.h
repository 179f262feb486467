#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// Where a page of users goes on: after this address and id.
struct UserCursor
{
    std::string email;
    std::string id;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] static std::optional<UserCursor> fromText(std::string_view text);
};

} // namespace bloomzy::auth
