#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::core {

using Time = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;

/// Wall clock, passed in so that tests can move it. Safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Time now() const = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] Time now() const override;
};

/// RFC 3339 UTC with microseconds: `2026-11-22T14:32:05.123456Z`; sorts as text in order of time.
/// For years 0000 to 9999.
[[nodiscard]] std::string formatTime(Time time);
/// RFC 3339 with any offset; digits finer than a microsecond are dropped, a leap second (`:60`) is refused.
[[nodiscard]] std::optional<Time> parseTime(std::string_view text);

} // namespace bloomzy::core
