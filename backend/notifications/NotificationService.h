#pragma once

#include "backend/notifications/Channels.h"
#include "backend/notifications/DeliveryWorkers.h"

namespace bloomzy::notifications {

struct NotificationOptions
{
    QueueOptions queue = {};
    WorkerOptions workers = {};
    std::chrono::milliseconds patience = std::chrono::seconds(70); ///< for one call to a channel
};

/// Tells people and programs what concerns them, on the channels that were set up, and knows whether it arrived.
/// Nothing that was told is lost by a restart or a kill; it arrives at least once, with the same id each time. Safe
/// from any thread.
class NotificationService
{
public:
    /// `database` was migrated with migrations(); all that is a reference outlives this. `plugins`: the folder they lie
    /// in. `seed` is of the jitter of retries.
    NotificationService(storage::Database& database, storage::Vault vault, std::filesystem::path plugins,
                        const core::Clock& clock, core::Log& log, std::uint64_t seed,
                        const NotificationOptions& options = {})
        : m_queue(database, clock, log, seed, options.queue)
        , m_channels(database, std::move(vault), std::move(plugins), log, options.patience)
        , m_workers(
              m_queue, [this](const Lease& lease, const std::stop_token& stop) { return m_channels.send(lease, stop); },
              log, options.workers)
    {
    }

    /// As DeliveryQueue::put(): with the change that it tells of. Then wake(), once that is committed.
    [[nodiscard]] core::Result<void> tell(storage::Transaction& transaction, const Notification& notification,
                                          std::span<const Recipient> recipients) const
    {
        return m_queue.put(transaction, notification, recipients);
    }
    void wake() { m_workers.wake(); }
    /// Nothing is sent any more. What was told meanwhile stays.
    void stop() { m_workers.stop(); }

    [[nodiscard]] DeliveryQueue& queue() { return m_queue; }
    [[nodiscard]] Channels& channels() { return m_channels; }

private:
    DeliveryQueue m_queue;
    Channels m_channels;
    DeliveryWorkers m_workers; ///< goes first
};

} // namespace bloomzy::notifications
