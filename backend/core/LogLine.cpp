#include "backend/core/LogLine.h"

#include "backend/core/Text.h"

#include <algorithm>
#include <array>

namespace bloomzy::core {

namespace {

constexpr std::size_t textLimit = 16 * 1024;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// As JSON does: two escapes for what lies past U+FFFF.
void appendEscaped(std::string& out, char32_t c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    if (c > 0xFFFF) {
        appendEscaped(out, 0xD800 + ((c - 0x10000) >> 10));
        return appendEscaped(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
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
        const auto c = firstCharacter(text);
        if (c.length == 0)
            out += replacement;
        else if (c.value == '"' || c.value == '\\')
            (out += '\\') += text.front();
        else if (isUnseen(c.value))
            appendEscaped(out, c.value);
        else
            out += text.substr(0, c.length);
        text.remove_prefix(std::max<std::size_t>(c.length, 1));
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
