#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace bloomzy::http {

/// IMF-fixdate, RFC 9110 §5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`.
[[nodiscard]] std::string httpDate(std::chrono::sys_seconds time);

/// The current one, formatted once a second. For one thread.
class DateCache
{
public:
    [[nodiscard]] std::string_view now();

private:
    std::chrono::sys_seconds m_time{};
    std::string m_text;
};

} // namespace bloomzy::http
