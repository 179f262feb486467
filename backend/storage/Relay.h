#pragma once

#include "backend/core/Log.h"
#include "backend/storage/Outbox.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <span>
#include <thread>

namespace bloomzy::storage {

struct RelayOptions
{
    std::int32_t batch = 512;
    /// Between two moves: while changes come without an end, each move costs both databases a wait for the disk.
    std::chrono::milliseconds pause{25};
    std::chrono::milliseconds firstRetry{100}; ///< doubled after each failure in a row
    std::chrono::milliseconds lastRetry{4'000};
};

/// Moves the outbox of one database to a receiver, in order, on a thread of its own: at once after a commit that
/// recorded something, or with the pause between two moves, and from the start for what an earlier run left. Writers of
/// the source never wait for it.
///
/// Delivery is at least once; it becomes exactly once because the receiver keeps, in the transaction that takes the
/// events, the last sequence of this source, and skips what is not beyond it.
class Relay
{
public:
    /// Takes the rows (never empty, ascending) and answers the last sequence of this source that it holds durably, be
    /// it taken now or before. An error, or an answer before the first row, is tried again later; rows beyond the
    /// answer are given again. A receiver that blocks delays stop().
    using Receiver = std::function<core::Result<std::int64_t>(std::span<const OutboxRow>)>;

    /// `source` and `log` must outlive this; it becomes the source's listener (Database::onOutbox). `name` is for the
    /// log.
    Relay(Database& source, std::string name, Receiver receiver, core::Log& log, RelayOptions options = {});
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;
    /// As stop().
    ~Relay();

    /// Lets the running delivery finish and joins the thread. What was not moved stays in the outbox. From one thread.
    void stop();
    [[nodiscard]] core::Result<OutboxLag> lag(Deadline deadline) const;
    /// How old the oldest event is that was seen and is not taken yet; 0 when there is none. Asks no database.
    [[nodiscard]] std::chrono::seconds behind() const;

private:
    void wake();
    void run();
    [[nodiscard]] bool waitForWork();
    void pause();
    void waitForRetry();
    [[nodiscard]] bool isStopping() const;
    [[nodiscard]] core::Result<bool> moveSome();
    [[nodiscard]] core::Result<void> discard();
    [[nodiscard]] core::Result<std::int64_t> offer(std::span<const OutboxRow> rows);
    void warn(const core::Error& error);
    void noteHead(std::optional<std::chrono::steady_clock::duration> age);

    Database& m_source;
    const std::string m_name;
    const Receiver m_receiver;
    core::Log& m_log;
    const RelayOptions m_options;
    // Of the thread alone.
    std::int64_t m_taken = 0;
    std::int64_t m_discarded = 0;
    std::chrono::milliseconds m_retry;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_pending = true;
    bool m_stopping = false;
    std::optional<std::chrono::steady_clock::time_point> m_head; ///< when the oldest event was recorded
    std::thread m_thread;
};

} // namespace bloomzy::storage
