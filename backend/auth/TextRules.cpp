#include "backend/auth/TextRules.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace bloomzy::auth {
namespace {

constexpr std::size_t kEmailBytes = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets
constexpr std::size_t kNameCharacters = 200;

struct CodePoint
{
    char32_t value;
    std::size_t bytes;
};

CodePoint firstCodePoint(std::string_view text)
{
    const auto octet = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
    const unsigned char lead = octet(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    char32_t value = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
        value = (value << 6) | (octet(i) & 0x3FU);
    return {value, bytes};
}

struct Span
{
    char32_t first;
    char32_t last;
};

/// C0, C1, line and paragraph separators, noncharacters, and what turns the direction of text or cannot be seen.
constexpr std::array<Span, 21> kControls{
    {{0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},    {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160},
     {0x17B4, 0x17B5},   {0x180E, 0x180E},   {0x200B, 0x200F},    {0x2028, 0x202E}, {0x2060, 0x206F}, {0x2800, 0x2800},
     {0x3164, 0x3164},   {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF},
     {0x1D173, 0x1D17A}, {0xE0000, 0xE00FF}, {0x10FFFE, 0x10FFFF}}};

bool isControl(char32_t c)
{
    return std::ranges::any_of(kControls, [c](const Span& span) { return span.first <= c && c <= span.last; });
}

bool isSpace(char32_t c)
{
    return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

/// Variation selectors choose the form of the character before them, as Japanese names need it.
bool isBlank(char32_t c)
{
    return isSpace(c) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

template <class Predicate>
bool anyCodePoint(std::string_view text, const Predicate& predicate)
{
    while (!text.empty()) {
        const auto [value, bytes] = firstCodePoint(text);
        if (predicate(value))
            return true;
        text.remove_prefix(std::min(bytes, text.size()));
    }
    return false;
}

bool isDomain(std::string_view domain)
{
    return domain.find('.') != std::string_view::npos && !domain.starts_with('.') && !domain.ends_with('.') &&
           domain.find("..") == std::string_view::npos;
}

bool isEmail(std::string_view text)
{
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
        return false;
    const auto forbidden = [](char32_t c) {
        return isControl(c) || isSpace(c) || std::u32string_view(U"<>()[]\\,;:\"").find(c) != std::u32string_view::npos;
    };
    return isDomain(text.substr(at + 1)) && !anyCodePoint(text, forbidden);
}

} // namespace

std::size_t codePointCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string normalEmail(std::string_view text)
{
    return lowerAscii(trimmed(text));
}

void checkEmail(std::string_view normalForm, std::vector<api::Fault>& faults)
{
    if (normalForm.empty())
        faults.push_back({"/email", "email.required", "Enter an e-mail address."});
    else if (normalForm.size() > kEmailBytes)
        faults.push_back({"/email", "email.tooLong", "An e-mail address has at most 254 characters."});
    else if (!isEmail(normalForm))
        faults.push_back({"/email", "email.invalid", "Enter an e-mail address such as name@example.org."});
}

void checkDisplayName(std::string_view trimmedName, std::vector<api::Fault>& faults)
{
    if (!anyCodePoint(trimmedName, [](char32_t c) { return !isBlank(c); }))
        faults.push_back({"/displayName", "displayName.required", "Enter a name."});
    else if (codePointCount(trimmedName) > kNameCharacters)
        faults.push_back({"/displayName", "displayName.tooLong", "A name has at most 200 characters."});
    else if (anyCodePoint(trimmedName, isControl))
        faults.push_back(
            {"/displayName", "displayName.characters", "Use letters, marks and spaces only, on one line."});
}

} // namespace bloomzy::auth
