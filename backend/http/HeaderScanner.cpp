#include "backend/http/HeaderScanner.h"

#include <algorithm>

namespace bloomzy::http {

namespace {

// The longest method and version beside the target: "OPTIONS", two spaces, "HTTP/1.1", and some air for names not
// known.
constexpr std::size_t requestLineExtra = 32;

} // namespace

HeaderScanner::HeaderScanner(std::size_t uriBytes, std::size_t headerBytes)
    : m_lineLimit(uriBytes + requestLineExtra)
    , m_headerLimit(headerBytes)
{
}

HeaderScanner::State HeaderScanner::scan(std::string_view buffer)
{
    while (m_state == State::incomplete && m_position < buffer.size()) {
        skipPlain(buffer);
        if (m_position < buffer.size())
            m_state = scanByte(buffer[m_position]);
    }
    return m_state;
}

/// Steps over the bytes that scanByte() would only count: those within a line, as far as its limit.
void HeaderScanner::skipPlain(std::string_view buffer)
{
    const std::size_t limit = m_headersStart == 0 ? m_lineLimit : m_headersStart + m_headerLimit;
    if (m_afterReturn || m_position >= limit)
        return;
    auto plain = buffer.substr(m_position, limit - m_position);
    plain = plain.substr(0, plain.find('\r'));
    m_position += std::min(plain.find('\n'), plain.size());
}

HeaderScanner::State HeaderScanner::scanByte(char byte)
{
    ++m_position;
    if (m_afterReturn != (byte == '\n'))
        return State::badLineEnding;
    if (m_afterReturn)
        return endOfLine();
    m_afterReturn = byte == '\r';
    if (m_headersStart == 0)
        return m_position > m_lineLimit ? State::uriTooLong : State::incomplete;
    return m_position - m_headersStart > m_headerLimit ? State::headersTooLarge : State::incomplete;
}

HeaderScanner::State HeaderScanner::endOfLine()
{
    m_afterReturn = false;
    const bool empty = m_position - m_lineStart == 2;
    m_lineStart = m_position;
    if (m_headersStart != 0)
        return empty ? State::complete : State::incomplete;
    m_headersStart = m_position;
    return empty ? State::badLineEnding : State::incomplete;
}

} // namespace bloomzy::http
