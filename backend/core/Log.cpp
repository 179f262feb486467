#include "backend/core/Log.h"

#include "backend/core/LogLine.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

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

class SpdlogLog : public Log
{
public:
    SpdlogLog(std::shared_ptr<spdlog::sinks::sink> sink, LogLevel least)
        : m_logger("bloomzy", std::move(sink))
    {
        m_logger.set_pattern("%v");
        m_logger.set_level(spdlogLevel(least));
        // A line that is lost in a crash is the one that would have told why.
        m_logger.flush_on(spdlog::level::debug);
    }

    [[nodiscard]] bool enabled(LogLevel level) const override { return m_logger.should_log(spdlogLevel(level)); }

    void write(LogLevel level, std::string_view component, std::string_view message,
               std::initializer_list<Field> fields) override
    {
        if (!enabled(level))
            return;
        m_logger.log(spdlogLevel(level),
                     logLine(SystemClock().now(), level, component, message, {fields.begin(), fields.size()}));
    }

private:
    spdlog::logger m_logger;
};

} // namespace

std::unique_ptr<Log> makeStderrLog(LogLevel least)
{
    return std::make_unique<SpdlogLog>(std::make_shared<spdlog::sinks::stderr_sink_mt>(), least);
}

} // namespace bloomzy::core
