#pragma once

#include <spdlog/sinks/base_sink.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string_view>

namespace bloomzy::core {

/// Writes lines to a file descriptor, on the one thread of an asynchronous logger. A reader that stands still delays
/// that thread and nobody else: it waits for room and is woken by finish().
class LogSink : public spdlog::sinks::base_sink<std::mutex>
{
public:
    /// `descriptor` stays the caller's. `lost` tells how many lines the queue before this sink has given up so far.
    LogSink(int descriptor, std::function<std::size_t()> lost);
    ~LogSink() override;
    LogSink(const LogSink&) = delete;
    LogSink& operator=(const LogSink&) = delete;

    /// From now on waits for the reader no longer than `time` in all; what does not fit is given up. From any thread.
    void finish(std::chrono::milliseconds time);

protected:
    void sink_it_(const spdlog::details::log_msg& message) override;
    void flush_() override {}

private:
    void tellLosses();
    /// Whether all of it was written.
    bool write(std::string_view bytes);
    /// Whether the descriptor takes bytes now.
    bool waitForRoom();

    int m_descriptor;
    int m_wake;
    std::function<std::size_t()> m_lost;
    std::size_t m_told = 0;
    std::atomic<std::int64_t> m_end{0}; ///< of waiting, in ticks of the steady clock; 0: none
};

} // namespace bloomzy::core
