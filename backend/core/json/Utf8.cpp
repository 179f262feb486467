#include "backend/core/json/Utf8.h"

#include <algorithm>

namespace bloomzy::core::json {
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

} // namespace

std::size_t utf8SequenceLength(std::string_view text)
{
    if (text.empty())
        return 0;
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto* lead = std::find_if(std::begin(leadBytes), std::end(leadBytes), [first = byte(0)](const LeadByte& row) {
        return row.first <= first && first <= row.last;
    });
    if (lead == std::end(leadBytes) || text.size() < lead->length)
        return 0;
    if (lead->length > 1 && (byte(1) < lead->secondFirst || byte(1) > lead->secondLast))
        return 0;
    for (std::size_t i = 2; i < lead->length; ++i)
        if (byte(i) < 0x80 || byte(i) > 0xBF)
            return 0;
    return lead->length;
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace bloomzy::core::json
