#include "backend/core/LogLine.h"

#include <array>
#include <optional>

namespace bloomzy::core {

namespace {

constexpr std::size_t textLimit = 16 * 1024;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Character
{
    char32_t value;
    std::size_t length;
};

/// The character at the start of `text`; nothing when the bytes are not UTF-8 (overlong, surrogate, cut off).
std::optional<Character> decode(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return Character{lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return std::nullopt;
    char32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80)
            return std::nullopt;
        value = value << 6 | (byte & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return std::nullopt;
    return Character{value, length};
}

/// What a terminal or a viewer would obey instead of show: C0, DEL, C1, line separators, direction marks.
bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x200E || c == 0x200F || c == 0xFEFF;
}

void appendEscaped(std::string& out, char32_t c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[c >> shift & 0x0F];
}

void appendQuoted(std::string& out, std::string_view text)
{
    const bool cut = text.size() > textLimit;
    text = text.substr(0, textLimit);
    out += '"';
    while (!text.empty()) {
        const auto c = decode(text);
        if (!c)
            out += replacement;
        else if (c->value == '"' || c->value == '\\')
            (out += '\\') += text.front();
        else if (isControl(c->value))
            appendEscaped(out, c->value);
        else
            out += text.substr(0, c->length);
        text.remove_prefix(c ? c->length : 1);
    }
    out += cut ? "…\"" : "\"";
}

void appendMember(std::string& out, std::string_view key, std::string_view value)
{
    out += out.empty() ? '{' : ',';
    appendQuoted(out, key);
    out += ':';
    appendQuoted(out, value);
}

std::string_view levelName(LogLevel level)
{
    constexpr std::array<std::string_view, 4> names{"debug", "info", "warning", "error"};
    return names[static_cast<std::size_t>(level)];
}

bool isReserved(std::string_view key)
{
    return key == "time" || key == "level" || key == "component" || key == "message";
}

} // namespace

std::string logLine(Time time, LogLevel level, std::string_view component, std::string_view message,
                    std::span<const Log::Field> fields)
{
    std::string line;
    appendMember(line, "time", formatTime(time));
    appendMember(line, "level", levelName(level));
    appendMember(line, "component", component);
    appendMember(line, "message", maskSecrets(message));
    for (const auto& [key, value] : fields)
        appendMember(line, isReserved(key) ? "field." + std::string(key) : std::string(key),
                     namesSecret(key) ? "***" : maskSecrets(value));
    return line += '}';
}

} // namespace bloomzy::core
