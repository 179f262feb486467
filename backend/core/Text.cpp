#include "backend/core/Text.h"

#include <algorithm>
#include <array>

namespace bloomzy::core {
namespace {

struct LeadByte
{
    unsigned char first, last; ///< of the lead byte
    unsigned char secondFirst,
        secondLast; ///< of the byte after it: no overlong form, no surrogate, nothing past U+10FFFF
    std::size_t length;
};

constexpr LeadByte leadBytes[] = {
    {0x00, 0x7F, 0x00, 0x00, 1}, {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

struct Span
{
    char32_t first, last;
};

template <std::size_t N>
bool isIn(const std::array<Span, N>& spans, char32_t c)
{
    return std::any_of(spans.begin(), spans.end(), [c](const Span& span) { return span.first <= c && c <= span.last; });
}

constexpr std::array<Span, 20> unseen{{{0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x034F, 0x034F},
                                       {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5},   {0x180B, 0x180F},
                                       {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},   {0x2800, 0x2800},
                                       {0x3164, 0x3164}, {0xFDD0, 0xFDEF}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
                                       {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}}};
constexpr Span tagsAndSelectors{0xE0000, 0xE0FFF};

/// Zero width (non-)joiners, Mongolian and other variation selectors.
constexpr std::array<Span, 5> joining{
    {{0x180B, 0x180D}, {0x180F, 0x180F}, {0x200C, 0x200D}, {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}}};
constexpr char32_t firstJoined = 0x0600;

constexpr std::array<Span, 7> spaces{{{0x0009, 0x000D},
                                      {0x0020, 0x0020},
                                      {0x00A0, 0x00A0},
                                      {0x1680, 0x1680},
                                      {0x2000, 0x200A},
                                      {0x202F, 0x202F},
                                      {0x205F, 0x205F}}};
constexpr char32_t ideographicSpace = 0x3000;

} // namespace

Character firstCharacter(std::string_view text)
{
    if (text.empty())
        return {};
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80)
        return {byte(0), 1};
    const auto* lead = std::find_if(std::begin(leadBytes), std::end(leadBytes), [first = byte(0)](const LeadByte& row) {
        return row.first <= first && first <= row.last;
    });
    if (lead == std::end(leadBytes) || text.size() < lead->length || byte(1) < lead->secondFirst ||
        byte(1) > lead->secondLast)
        return {};
    char32_t value = byte(0) & (0x7Fu >> lead->length);
    for (std::size_t i = 1; i < lead->length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    return {value, lead->length};
}

std::size_t validLength(std::string_view text)
{
    std::size_t valid = 0;
    while (valid < text.size()) {
        const auto length = firstCharacter(text.substr(valid)).length;
        if (length == 0)
            break;
        valid += length;
    }
    return valid;
}

bool isUtf8(std::string_view text)
{
    return validLength(text) == text.size();
}

std::size_t characterCount(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool isSpace(char32_t c)
{
    return isIn(spaces, c) || c == ideographicSpace;
}

bool isUnseen(char32_t c)
{
    const bool isNoncharacter = (c & 0xFFFE) == 0xFFFE;
    return isIn(unseen, c) || isNoncharacter || (tagsAndSelectors.first <= c && c <= tagsAndSelectors.last);
}

bool hasUnseen(std::string_view utf8)
{
    char32_t before = 0;
    return anyCharacter(utf8, [&before](char32_t c) {
        const bool isBreak = c == U'\t' || c == U'\n' || c == U'\r';
        const bool joins = before >= firstJoined && !isSpace(before) && isIn(joining, c);
        before = joins ? before : c;
        return !isBreak && !joins && isUnseen(c);
    });
}

bool isBlank(std::string_view utf8)
{
    return !anyCharacter(utf8, [](char32_t c) { return !isSpace(c) && !isIn(joining, c); });
}

} // namespace bloomzy::core
