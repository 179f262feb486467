#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// W3C Trace Context (https://www.w3.org/TR/trace-context/).
namespace bloomzy::http {

/// The trace id of a valid `traceparent`, lower case; of a later version than 00 the part that 00 defines.
[[nodiscard]] std::optional<std::string> traceIdOf(std::string_view traceparent);

/// Makes ids for one thread; random bytes are fetched in blocks.
class TraceSource
{
public:
    [[nodiscard]] std::string newTraceId() { return hexadecimal(16); }
    [[nodiscard]] std::string newSpanId() { return hexadecimal(8); }

private:
    std::string hexadecimal(std::size_t bytes);

    std::string m_block;
    std::size_t m_used = 0;
};

} // namespace bloomzy::http
