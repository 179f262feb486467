#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The text of a refresh token, `<once>.<family>`: 32 random bytes that change with each refresh, and 16 that all
/// tokens of a session share, so that a used one is recognised without being kept. Base64url.
namespace bloomzy::auth::refreshtoken {

/// The first token of a session.
[[nodiscard]] std::string first();
/// The one that replaces `used`; of a new family when `used` has none.
[[nodiscard]] std::string next(std::string_view used);
/// Empty when `token` is none that this version makes.
[[nodiscard]] std::optional<std::string_view> familyOf(std::string_view token);

} // namespace bloomzy::auth::refreshtoken
