#include "backend/core/LogSink.h"

#include "backend/core/LogLine.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <string>
#include <unistd.h>

namespace bloomzy::core {

namespace {

using Steady = std::chrono::steady_clock;

int millisecondsUntil(std::int64_t end)
{
    const auto left = Steady::time_point(Steady::duration(end)) - Steady::now();
    return static_cast<int>(std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(left).count()));
}

} // namespace

LogSink::LogSink(int descriptor, std::function<std::size_t()> lost)
    : m_descriptor(descriptor)
    , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_lost(std::move(lost))
{
}

LogSink::~LogSink()
{
    if (m_wake >= 0)
        ::close(m_wake);
}

void LogSink::finish(std::chrono::milliseconds time)
{
    m_end = (Steady::now() + time).time_since_epoch().count();
    eventfd_write(m_wake, 1);
}

void LogSink::sink_it_(const spdlog::details::log_msg& message)
{
    tellLosses();
    std::string line(message.payload.data(), message.payload.size());
    line += '\n';
    write(line);
}

void LogSink::tellLosses()
{
    const std::size_t lost = m_lost();
    if (lost == m_told)
        return;
    const std::array<Log::Field, 1> fields{{{"lines", std::to_string(lost - m_told)}}};
    if (write(logLine(SystemClock().now(), LogLevel::warning, "log",
                      "lines were lost: whoever reads this log was too slow", fields) +
              '\n'))
        m_told = lost;
}

bool LogSink::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (!waitForRoom())
            return false;
        // A pipe that says that it has room takes this much at once.
        const auto written = ::write(m_descriptor, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (written < 0 && errno != EINTR && errno != EAGAIN)
            return false;
    }
    return true;
}

bool LogSink::waitForRoom()
{
    for (;;) {
        const std::int64_t end = m_end;
        std::array<pollfd, 2> ready{{{m_descriptor, POLLOUT, 0}, {m_wake, POLLIN, 0}}};
        const int count = end == 0 ? ::poll(ready.data(), 2, -1) : ::poll(ready.data(), 1, millisecondsUntil(end));
        if (count > 0 && ready[0].revents != 0)
            return true;
        if ((count == 0 && end != 0) || (count < 0 && errno != EINTR))
            return false;
    }
}

} // namespace bloomzy::core
