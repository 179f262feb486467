#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::tlog {

inline constexpr std::size_t longestEntry = 65'535;
inline constexpr std::size_t mostEntries = 256; ///< of a bundle

/// Appends an entry of at most `longestEntry` bytes to a bundle of C2SP tlog-tiles: its length as big-endian uint16,
/// then itself.
void addEntry(std::string& bundle, std::string_view entry);

/// The entries of a bundle, as long as it lives; nothing when it is cut, or has more than `mostEntries`.
[[nodiscard]] std::optional<std::vector<std::string_view>> entriesOf(std::string_view bundle);

} // namespace bloomzy::tlog
