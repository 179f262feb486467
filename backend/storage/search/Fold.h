#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::storage {

/// What names are sorted and searched by: lower case letters and digits in words with one space between them. Accents,
/// hybrid signs, quotes and punctuation are gone; æ is ae, œ oe, ß ss, ø o, ł l, đ and ð d, þ th.
[[nodiscard]] std::string fold(std::string_view utf8);

/// The words of a search, folded; a lone "x" beside other words stands for the hybrid sign and is left out. At most 8.
[[nodiscard]] std::vector<std::string> searchWords(std::string_view query);
/// The search as a name would begin with it: all its folded words in their order, without such an "x".
[[nodiscard]] std::string searchPhrase(std::string_view query);

/// Words of three characters and more match anywhere, shorter ones at the beginning of a word of `folded`,
/// whose words have spaces or line breaks between them.
[[nodiscard]] bool isLongWord(std::string_view word);
[[nodiscard]] bool holdsWord(std::string_view folded, std::string_view word);
[[nodiscard]] bool holdsWords(std::string_view folded, const std::vector<std::string>& words);
/// Whether each of `words` is the beginning of a word of `folded`.
[[nodiscard]] bool beginsWords(std::string_view folded, const std::vector<std::string>& words);

} // namespace bloomzy::storage
