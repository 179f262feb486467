#pragma once

#include "backend/api/Operations.h"
#include "backend/core/Clock.h"
#include "backend/http/Operations.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace bloomzy::operations {

/// What is left at the pace so far; empty while the pace is not known (less than a second, or nothing done).
[[nodiscard]] std::optional<std::int64_t> secondsLeft(std::chrono::milliseconds elapsed, std::int64_t done,
                                                      std::optional<std::int64_t> total);

/// Told what became of an operation: each state, and of its progress some. Any thread; must not wait.
using OperationListener = std::function<void(const api::Operation&)>;

/// One operation that waits or runs, and its job. Safe from any thread.
class OperationRun : public http::OperationControl
{
public:
    /// `begun`: queued, with everything that does not change. `clock` outlives this.
    OperationRun(api::Operation begun, http::OperationJob job, std::string traceId, const core::Clock& clock,
                 OperationListener listener);

    [[nodiscard]] bool isCancelled() const override { return m_cancelled; }
    void progress(std::int64_t done, std::optional<std::int64_t> total) override;

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] const std::string& owner() const { return m_owner; }
    [[nodiscard]] const std::string& traceId() const { return m_traceId; }
    /// As it is now.
    [[nodiscard]] api::Operation now() const;

    /// Asks the job to end; one that still waits ends at once, as `cancelled`.
    void cancel();
    /// The server stops: as cancel(), but what the job does not finish has `failed`.
    void interrupt();
    /// Runs the job, unless it ended while it waited. Afterwards it has ended. What went wrong.
    std::optional<core::Error> run();
    /// run() was called and has returned.
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    using SteadyClock = std::chrono::steady_clock;

    [[nodiscard]] bool start();
    [[nodiscard]] bool advance(std::int64_t done, std::optional<std::int64_t> total);
    void tell() const;
    void end(const core::Result<api::RawJson>& outcome);
    void fail(const core::Error& error);
    void endAs(api::OperationState state);

    const std::string m_id;
    const std::string m_owner;
    const std::string m_traceId;
    const core::Clock& m_clock;
    std::atomic<bool> m_cancelled{false};
    std::atomic<bool> m_over{false};
    mutable std::mutex m_mutex;
    bool m_interrupted = false;
    api::Operation m_operation;
    SteadyClock::time_point m_started;
    SteadyClock::time_point m_told;
    http::OperationJob m_job;
    const OperationListener m_listener;
};

/// What an operation failed with when the server ended.
[[nodiscard]] core::Error interrupted();

} // namespace bloomzy::operations
