#pragma once

#include "backend/core/Result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::audit {

/// Where an answer ended. Opaque to clients; what somebody made up can ask for nothing that a filter could not.
struct SearchCursor
{
    char kind = 'o';           ///< which answers it is of
    std::int64_t sequence = 0; ///< the last one that was looked at
    std::int64_t through = 0;  ///< up to where it is counted

    bool operator==(const SearchCursor&) const = default;
};

[[nodiscard]] std::string textOf(const SearchCursor& cursor);
/// `invalid` with `page.cursor` when it is none of these kinds; nothing of none.
[[nodiscard]] core::Result<std::optional<SearchCursor>> cursorOf(const std::optional<std::string>& text,
                                                                 std::string_view kinds);

} // namespace bloomzy::audit
