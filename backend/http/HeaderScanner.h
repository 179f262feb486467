#pragma once

#include <cstddef>
#include <string_view>

namespace bloomzy::http {

/// Finds the end of a request head in bytes as they arrive, each byte looked at once. Refuses as early as it can tell,
/// so that a client which never sends CRLF CRLF gets an answer.
class HeaderScanner
{
public:
    enum class State {
        incomplete,
        complete,      ///< headSize() bytes, the empty line included
        badLineEnding, ///< a bare CR, a bare LF, or an empty line where the request line belongs
        uriTooLong,
        headersTooLarge
    };

    /// `uriBytes` bounds the request target, `headerBytes` everything after the request line.
    HeaderScanner(std::size_t uriBytes, std::size_t headerBytes);

    /// `buffer` starts where it started at the last call and holds at least as much.
    State scan(std::string_view buffer);
    [[nodiscard]] std::size_t headSize() const { return m_position; }

private:
    void skipPlain(std::string_view buffer);
    State scanByte(char byte);
    State endOfLine();

    std::size_t m_lineLimit;
    std::size_t m_headerLimit;
    std::size_t m_position = 0;
    std::size_t m_lineStart = 0;
    std::size_t m_headersStart = 0;
    bool m_afterReturn = false;
    State m_state = State::incomplete;
};

} // namespace bloomzy::http
