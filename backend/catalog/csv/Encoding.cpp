#include "backend/catalog/csv/Encoding.h"

#include "backend/catalog/rules/Faults.h"
#include "backend/core/Text.h"

#include <algorithm>
#include <array>

namespace bloomzy::catalog {
namespace {

using api::TextEncoding;

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16leMark = "\xFF\xFE";
constexpr std::string_view utf16beMark = "\xFE\xFF";

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

void append(std::string& text, char32_t c)
{
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// `read`: what was decoded before the place.
core::Error refusal(std::string_view read, std::string_view code)
{
    const auto lineBegin = read.rfind('\n');
    const auto inLine = lineBegin == std::string_view::npos ? read : read.substr(lineBegin + 1);
    const std::string line = std::to_string(1 + std::count(read.begin(), read.end(), '\n'));
    const auto told = fault("#line/" + line + "/", code, {std::to_string(core::characterCount(inLine) + 1), line});
    return core::invalid({told});
}

core::Result<std::string> withoutNul(std::string text)
{
    if (const auto nul = text.find('\0'); nul != std::string::npos)
        return refusal(std::string_view(text).substr(0, nul), "csv.nul");
    return text;
}

core::Result<std::string> fromUtf8(std::string_view bytes)
{
    if (const auto valid = core::validLength(bytes); valid < bytes.size())
        return refusal(bytes.substr(0, valid), "csv.encoding");
    return withoutNul(std::string(bytes));
}

core::Result<std::string> fromUtf16(std::string_view bytes, bool littleEndian)
{
    std::string text;
    text.reserve(bytes.size());
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = byteAt(bytes, at);
        const auto second = byteAt(bytes, at + 1);
        return littleEndian ? first | (second << 8) : second | (first << 8);
    };
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xDC00 && c < 0xE000)
            return refusal(text, "csv.utf16");
        if (c >= 0xD800 && c < 0xDC00) {
            const char32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
            if (low < 0xDC00 || low >= 0xE000)
                return refusal(text, "csv.utf16");
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        append(text, c);
    }
    if (at < bytes.size())
        return refusal(text, "csv.utf16");
    return withoutNul(std::move(text));
}

/// Windows-1252 80 to 9F (WHATWG index windows-1252, without the five bytes that stand for nothing).
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

core::Result<std::string> fromSingleBytes(std::string_view bytes, TextEncoding encoding)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        char32_t c = byteAt(bytes, at);
        if (c >= 0x80 && c < 0xA0) {
            c = encoding == TextEncoding::windows1252 ? windows1252[c - 0x80] : 0;
            if (c == 0)
                return refusal(text, "csv.encoding.unknown");
        }
        append(text, c);
    }
    return withoutNul(std::move(text));
}

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Western text has single accents between plain letters; encodings of two bytes a character, and those of other
/// alphabets, have runs of high bytes.
bool looksWestern(std::string_view bytes)
{
    std::size_t high = 0;
    std::size_t inRuns = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (!isHigh(bytes[at]))
            continue;
        ++high;
        inRuns += (at > 0 && isHigh(bytes[at - 1])) || (at + 1 < bytes.size() && isHigh(bytes[at + 1])) ? 1 : 0;
    }
    return high < 4 || inRuns * 2 < high;
}

core::Result<DecodedText> guessSingleBytes(std::string_view bytes)
{
    if (!looksWestern(bytes)) {
        const auto valid = core::validLength(bytes);
        return refusal(bytes.substr(0, valid), "csv.encoding.unknown");
    }
    const bool upper = std::any_of(bytes.begin(), bytes.end(),
                                   [](char c) { return isHigh(c) && static_cast<unsigned char>(c) < 0xA0; });
    const auto encoding = upper ? TextEncoding::windows1252 : TextEncoding::latin1;
    BLOOMZY_TRY(auto text, fromSingleBytes(bytes, encoding));
    return DecodedText{std::move(text), encoding, false};
}

/// Where in each pair of bytes the zeros stand, when nearly all of them stand in one place and there are many.
std::optional<TextEncoding> utf16ByZeros(std::string_view bytes)
{
    const auto looked = bytes.substr(0, 64 * 1024);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < looked.size(); ++at)
        zeros[at % 2] += looked[at] == '\0' ? 1 : 0;
    const std::size_t pairs = looked.size() / 2;
    if (pairs < 2 || zeros[0] + zeros[1] < pairs / 2)
        return {};
    if (zeros[1] > 8 * zeros[0])
        return TextEncoding::utf16le;
    return zeros[0] > 8 * zeros[1] ? std::optional(TextEncoding::utf16be) : std::nullopt;
}

core::Result<std::string> decodeAs(std::string_view bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::utf16le:
    case TextEncoding::utf16be:
        return fromUtf16(bytes, encoding == TextEncoding::utf16le);
    case TextEncoding::windows1252:
    case TextEncoding::latin1:
        return fromSingleBytes(bytes, encoding);
    default:
        return fromUtf8(bytes);
    }
}

struct Mark
{
    TextEncoding encoding;
    std::string_view bytes;
};

constexpr std::array marks{Mark{TextEncoding::utf8, utf8Mark}, Mark{TextEncoding::utf16le, utf16leMark},
                           Mark{TextEncoding::utf16be, utf16beMark}};

} // namespace

core::Result<DecodedText> decodeText(std::string_view bytes, std::optional<api::TextEncoding> told)
{
    bool marked = false;
    for (const auto& mark : marks)
        if (bytes.starts_with(mark.bytes) && told.value_or(mark.encoding) == mark.encoding) {
            told = mark.encoding;
            marked = true;
            bytes.remove_prefix(mark.bytes.size());
            break;
        }
    if (!told)
        told = utf16ByZeros(bytes);
    if (!told && bytes.find('\0') == std::string_view::npos && !core::isUtf8(bytes))
        return guessSingleBytes(bytes);
    const auto encoding = told.value_or(TextEncoding::utf8);
    BLOOMZY_TRY(auto text, decodeAs(bytes, encoding));
    return DecodedText{std::move(text), encoding, marked};
}

} // namespace bloomzy::catalog
