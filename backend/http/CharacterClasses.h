#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

/// The byte classes of RFC 9110 and RFC 3986, independent of any locale.
namespace bloomzy::http::chars {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
[[nodiscard]] constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// A class as a table: every byte of every request is looked up in one.
class ByteClass
{
public:
    template <class Holds>
    constexpr explicit ByteClass(Holds holds)
    {
        for (std::size_t i = 0; i < m_members.size(); ++i)
            m_members[i] = holds(static_cast<char>(i));
    }
    [[nodiscard]] constexpr bool operator()(char c) const { return m_members[static_cast<unsigned char>(c)]; }

private:
    std::array<bool, 256> m_members{};
};

inline constexpr ByteClass isToken([](char c) {
    return isDigit(c) || isAlpha(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
});

/// HTAB, visible ASCII, space and obs-text (RFC 9110 §5.5).
inline constexpr ByteClass isFieldValue([](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
});

[[nodiscard]] constexpr int hexValue(char c)
{
    return isDigit(c) ? c - '0' : toLower(c) - 'a' + 10;
}

[[nodiscard]] constexpr bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (toLower(a[i]) != toLower(b[i]))
            return false;
    return true;
}

/// Without blanks and tabs around it.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// ASCII letters only.
[[nodiscard]] inline std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), toLower);
    return lower;
}

} // namespace bloomzy::http::chars
