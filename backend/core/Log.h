#pragma once

#include <atomic>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace bloomzy::core {

enum class LogLevel { debug, info, warning, error };

/// JSON lines: time, level, component, message, traceId and fields. Values whose key names a secret (password, token,
/// authorization, cookie, secret, key, seed, code) are masked, and so are bearer tokens and age identities anywhere in
/// a value. Safe from any thread.
class Log
{
public:
    using Field = std::pair<std::string_view, std::string>;

    virtual ~Log() = default;
    /// Whether a line of this level is written at all; ask before building costly fields for one.
    [[nodiscard]] virtual bool enabled(LogLevel /*level*/) const { return true; }
    virtual void write(LogLevel level, std::string_view component, std::string_view message,
                       std::initializer_list<Field> fields = {}) = 0;
};

/// Passes on to another log what is of a level that can be changed while it is used. `log` outlives it.
class LevelledLog : public Log
{
public:
    LevelledLog(Log& log, LogLevel least)
        : m_log(log)
        , m_least(least)
    {
    }

    void setLeast(LogLevel least) { m_least = least; }
    [[nodiscard]] bool enabled(LogLevel level) const override { return level >= m_least && m_log.enabled(level); }
    void write(LogLevel level, std::string_view component, std::string_view message,
               std::initializer_list<Field> fields) override
    {
        if (level >= m_least)
            m_log.write(level, component, message, fields);
    }

private:
    Log& m_log;
    std::atomic<LogLevel> m_least;
};

/// To a file descriptor that stays the caller's. Writing never waits: lines go through a queue of 1,024 to a thread of
/// the log's own. When the reader is too slow the oldest are lost, and a line tells how many. When the log goes, the
/// last lines wait two seconds for the reader at most.
[[nodiscard]] std::unique_ptr<Log> makeLog(int descriptor, LogLevel least);
/// To standard error.
[[nodiscard]] std::unique_ptr<Log> makeStderrLog(LogLevel least);

} // namespace bloomzy::core
