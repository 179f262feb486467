#include "backend/core/Log.h"

#include "backend/core/LogLine.h"
#include "backend/core/LogSink.h"

#include <spdlog/async_logger.h>
#include <spdlog/details/thread_pool.h>

#include <unistd.h>

namespace bloomzy::core {

namespace {

spdlog::level::level_enum spdlogLevel(LogLevel level)
{
    switch (level) {
    case LogLevel::debug:
        return spdlog::level::debug;
    case LogLevel::info:
        return spdlog::level::info;
    case LogLevel::warning:
        return spdlog::level::warn;
    case LogLevel::error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

constexpr std::size_t queuedLines = 256; // 400 bytes each, from the start on
/// How long the last lines wait for a reader when the log ends.
constexpr std::chrono::seconds lastLines{2};

class QueuedLog : public Log
{
public:
    QueuedLog(int descriptor, LogLevel least)
        : m_sink(std::make_shared<LogSink>(descriptor, [this] { return m_thread->overrun_counter(); }))
        , m_logger(std::make_shared<spdlog::async_logger>("bloomzy", m_sink, m_thread,
                                                          spdlog::async_overflow_policy::overrun_oldest))
    {
        m_logger->set_level(spdlogLevel(least));
    }

    ~QueuedLog() override { m_sink->finish(lastLines); }

    [[nodiscard]] bool enabled(LogLevel level) const override { return m_logger->should_log(spdlogLevel(level)); }

    void write(LogLevel level, std::string_view component, std::string_view message,
               std::initializer_list<Field> fields) override
    {
        if (!enabled(level))
            return;
        m_logger->log(spdlogLevel(level),
                      logLine(SystemClock().now(), level, component, message, {fields.begin(), fields.size()}));
    }

private:
    // Goes last, and writes what is left before it does.
    std::shared_ptr<spdlog::details::thread_pool> m_thread =
        std::make_shared<spdlog::details::thread_pool>(queuedLines, 1);
    std::shared_ptr<LogSink> m_sink;
    std::shared_ptr<spdlog::async_logger> m_logger;
};

} // namespace

std::unique_ptr<Log> makeLog(int descriptor, LogLevel least)
{
    return std::make_unique<QueuedLog>(descriptor, least);
}

std::unique_ptr<Log> makeStderrLog(LogLevel least)
{
    return makeLog(STDERR_FILENO, least);
}

} // namespace bloomzy::core
