#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bloomzy::tlog {

/// A number as the formats write it: digits without a sign, a blank or a zero in front; nothing above `most`.
[[nodiscard]] inline std::optional<std::uint64_t> decimal(std::string_view text, std::uint64_t most)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = !text.empty() && error == std::errc() && end == text.data() + text.size();
    const bool plain = text.size() == 1 || !text.starts_with('0');
    return whole && plain && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace bloomzy::tlog
