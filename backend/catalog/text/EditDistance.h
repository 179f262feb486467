#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bloomzy::catalog {

/// How many letters must be put in, left out, replaced or swapped with their neighbour to make `b` of `a` (optimal
/// string alignment); `most` + 1 stands for more than `most`.
[[nodiscard]] std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t most);

/// The characters of valid UTF-8.
[[nodiscard]] std::u32string charactersOf(std::string_view utf8);

} // namespace bloomzy::catalog
