#include "backend/core/json/Writer.h"

#include "backend/core/Text.h"

#include <charconv>
#include <cmath>

namespace bloomzy::core::json {
namespace {

template <class Number>
void appendNumber(std::string& out, Number value)
{
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    out.append(digits, end);
}

void appendEscaped(std::string& out, char c)
{
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[byte >> 4];
        out += hex[byte & 0xF];
    }
}

bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void appendQuoted(std::string& out, std::string_view value)
{
    out += '"';
    while (!value.empty()) {
        std::size_t plain = 0;
        while (plain < value.size() && isPlain(value[plain]))
            ++plain;
        out += value.substr(0, plain);
        value.remove_prefix(plain);
        if (value.empty())
            break;
        const std::size_t length = firstCharacter(value).length;
        if (length == 1)
            appendEscaped(out, value.front());
        else
            out += length ? value.substr(0, length) : std::string_view("\xEF\xBF\xBD");
        value.remove_prefix(std::max<std::size_t>(length, 1));
    }
    out += '"';
}

} // namespace

void Writer::separate()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void Writer::beginObject()
{
    separate();
    m_out += '{';
    m_first = true;
}

void Writer::endObject()
{
    m_out += '}';
    m_first = false;
}

void Writer::beginArray()
{
    separate();
    m_out += '[';
    m_first = true;
}

void Writer::endArray()
{
    m_out += ']';
    m_first = false;
}

void Writer::key(std::string_view name)
{
    separate();
    appendQuoted(m_out, name);
    m_out += ':';
    m_first = true;
}

void Writer::plainKey(std::string_view name)
{
    separate();
    m_out += '"';
    m_out += name;
    m_out += "\":";
    m_first = true;
}

void Writer::text(std::string_view value)
{
    separate();
    appendQuoted(m_out, value);
}

void Writer::integer(std::int64_t value)
{
    separate();
    appendNumber(m_out, value);
}

void Writer::real(double value)
{
    if (!std::isfinite(value))
        return null();
    separate();
    appendNumber(m_out, value);
}

void Writer::boolean(bool value)
{
    raw(value ? "true" : "false");
}

void Writer::null()
{
    raw("null");
}

void Writer::raw(std::string_view json)
{
    separate();
    m_out += json;
}

} // namespace bloomzy::core::json
