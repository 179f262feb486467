#pragma once

#include <cstddef>
#include <string_view>

/// UTF-8, and what cannot be seen in it.
namespace bloomzy::core {

struct Character
{
    char32_t value = 0;
    std::size_t length = 0; ///< in bytes; 0: the bytes are no character
};

/// The well-formed character at the start of `text` (Unicode 15, table 3-7).
[[nodiscard]] Character firstCharacter(std::string_view text);
/// The bytes before the first that are no character; all of them in valid UTF-8.
[[nodiscard]] std::size_t validLength(std::string_view text);
[[nodiscard]] bool isUtf8(std::string_view text);
/// Characters (code points) of valid UTF-8, not bytes.
[[nodiscard]] std::size_t characterCount(std::string_view utf8);

[[nodiscard]] bool isSpace(char32_t c);
/// What a program obeys, or a reader does not see: controls, separators of lines, direction marks, default ignorable
/// characters (Unicode 15, DerivedCoreProperties), fillers, noncharacters.
[[nodiscard]] bool isUnseen(char32_t c);

/// Whether an unseen character stands in `utf8`; tabs and line ends are none. Joiners and variation selectors are seen
/// by what they do to the letter before them, in scripts that need them (Arabic and later in the code charts).
[[nodiscard]] bool hasUnseen(std::string_view utf8);
/// Whether `utf8` has nothing but spaces, joiners and variation selectors.
[[nodiscard]] bool isBlank(std::string_view utf8);

/// Whether one character of `utf8` answers yes; bytes that are no character are passed over.
template <class Predicate>
bool anyCharacter(std::string_view utf8, const Predicate& predicate)
{
    while (!utf8.empty()) {
        const auto [value, length] = firstCharacter(utf8);
        if (length > 0 && predicate(value))
            return true;
        utf8.remove_prefix(length > 0 ? length : 1);
    }
    return false;
}

} // namespace bloomzy::core
