#include "backend/core/Clock.h"

#include <array>

namespace bloomzy::core {

namespace {

using namespace std::chrono;

void appendDigits(std::string& text, std::int64_t value, int width)
{
    std::array<char, 20> digits{};
    for (int i = width; i-- > 0; value /= 10)
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 10);
    text.append(digits.data(), static_cast<std::size_t>(width));
}

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    /// Exactly `width` digits.
    std::optional<int> number(std::size_t width)
    {
        if (m_rest.size() < width)
            return std::nullopt;
        int value = 0;
        for (const char c : m_rest.substr(0, width)) {
            if (c < '0' || c > '9')
                return std::nullopt;
            value = value * 10 + (c - '0');
        }
        m_rest.remove_prefix(width);
        return value;
    }

    bool oneOf(std::string_view characters)
    {
        if (m_rest.empty() || characters.find(m_rest.front()) == std::string_view::npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

std::optional<sys_days> readDate(Reader& reader)
{
    const auto y = reader.number(4);
    const bool dash = reader.oneOf("-");
    const auto m = reader.number(2);
    const bool dash2 = reader.oneOf("-");
    const auto d = reader.number(2);
    if (!y || !m || !d || !dash || !dash2)
        return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

std::optional<microseconds> readHoursAndMinutes(Reader& reader)
{
    const auto h = reader.number(2);
    const bool colon = reader.oneOf(":");
    const auto m = reader.number(2);
    if (!h || !m || !colon || *h > 23 || *m > 59)
        return std::nullopt;
    return hours(*h) + minutes(*m);
}

/// What is finer than a microsecond is dropped.
std::optional<microseconds> readFraction(Reader& reader)
{
    microseconds sum{0};
    if (!reader.oneOf("."))
        return sum;
    std::int64_t unit = 100'000;
    auto digit = reader.number(1);
    if (!digit)
        return std::nullopt;
    for (; digit; digit = reader.number(1), unit /= 10)
        sum += microseconds(*digit * unit);
    return sum;
}

std::optional<microseconds> readTimeOfDay(Reader& reader)
{
    const auto start = readHoursAndMinutes(reader);
    const bool colon = reader.oneOf(":");
    const auto s = reader.number(2);
    if (!start || !colon || !s || *s > 59)
        return std::nullopt;
    const auto fraction = readFraction(reader);
    if (!fraction)
        return std::nullopt;
    return *start + seconds(*s) + *fraction;
}

std::optional<microseconds> readOffset(Reader& reader)
{
    if (reader.oneOf("Zz"))
        return microseconds(0);
    const int sign = reader.oneOf("+") ? 1 : reader.oneOf("-") ? -1 : 0;
    const auto offset = readHoursAndMinutes(reader);
    if (sign == 0 || !offset)
        return std::nullopt;
    return *offset * sign;
}

} // namespace

Time SystemClock::now() const
{
    return floor<microseconds>(system_clock::now());
}

std::string formatTime(Time time)
{
    const auto date = floor<days>(time);
    const year_month_day ymd{date};
    const hh_mm_ss<microseconds> clock{time - date};
    std::string text;
    text.reserve(27);
    const auto part = [&](std::int64_t value, int width, std::string_view after) {
        appendDigits(text, value, width);
        text += after;
    };
    part(int(ymd.year()), 4, "-");
    part(unsigned(ymd.month()), 2, "-");
    part(unsigned(ymd.day()), 2, "T");
    part(clock.hours().count(), 2, ":");
    part(clock.minutes().count(), 2, ":");
    part(clock.seconds().count(), 2, ".");
    part(clock.subseconds().count(), 6, "Z");
    return text;
}

std::optional<Time> parseTime(std::string_view text)
{
    Reader reader(text);
    const auto date = readDate(reader);
    if (!date || !reader.oneOf("Tt"))
        return std::nullopt;
    const auto timeOfDay = readTimeOfDay(reader);
    if (!timeOfDay)
        return std::nullopt;
    const auto offset = readOffset(reader);
    if (!offset || !reader.atEnd())
        return std::nullopt;
    return Time(*date) + *timeOfDay - *offset;
}

} // namespace bloomzy::core
