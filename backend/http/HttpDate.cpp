#include "backend/http/HttpDate.h"

#include <array>
#include <cstdio>

namespace bloomzy::http {

std::string httpDate(std::chrono::sys_seconds time)
{
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                                   days[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                                   months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                                   static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                                   static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

std::string_view DateCache::now()
{
    const auto time = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (time != m_time || m_text.empty()) {
        m_time = time;
        m_text = httpDate(time);
    }
    return m_text;
}

} // namespace bloomzy::http
