#pragma once

#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/notifications/Notification.h"
#include "backend/notifications/RetryPlan.h"
#include "backend/storage/Database.h"

#include <mutex>
#include <optional>
#include <random>

namespace bloomzy::notifications {

struct QueueOptions
{
    RetryOptions retry = {};
    std::chrono::seconds lease{120};     ///< longer than a channel's call takes
    std::int64_t mostOpen = 10'000;      ///< deliveries that wait or are leased
    std::int64_t mostDelivered = 20'000; ///< that are remembered
    std::int64_t mostDead = 1'000;
    std::chrono::seconds kept = std::chrono::hours(24 * 30); ///< after their end
};

/// One delivery, to be made now by whoever holds this.
struct Lease
{
    std::string token;
    Delivery delivery;
    Notification notification;
    std::string createdAt; ///< RFC 3339: when it was told
};

struct SendOutcome
{
    AttemptOutcome what = AttemptOutcome::later;
    std::string detail = {}; ///< kept to 500 characters
    std::optional<std::chrono::seconds> retryAfter = {};
};

/// What is to be told, until it was told or given up: at least once each, in order of when it is due. A delivery is
/// leased, made and settled; whoever is gone before that loses the lease in time, and another makes it, with the same
/// id. One at a time for each channel, so that one which hangs holds up no other. Safe from any thread.
class DeliveryQueue
{
public:
    /// `database` was migrated with migrations(); all outlive this. `seed` is of the jitter.
    DeliveryQueue(storage::Database& database, const core::Clock& clock, core::Log& log, std::uint64_t seed,
                  const QueueOptions& options = {});

    /// With the change that it tells of, in one transaction. What has an id that is known is told already: nothing
    /// happens. `invalid` as check() says; `unavailable` when more would be open than may be.
    [[nodiscard]] core::Result<void> put(storage::Transaction& transaction, const Notification& notification,
                                         std::span<const Recipient> recipients) const;

    /// Empty: nothing is due.
    [[nodiscard]] core::Result<std::optional<Lease>> lease(storage::Deadline deadline);
    /// False: the lease was lost, and what became of it is not kept.
    [[nodiscard]] core::Result<bool> settle(const Lease& lease, const SendOutcome& outcome, storage::Deadline deadline);
    /// How long nothing becomes due, if nobody tells anything; empty: for ever. 0 where something may be due now.
    [[nodiscard]] core::Result<std::optional<std::chrono::microseconds>> untilNextDue(storage::Deadline deadline) const;

    /// Begins one that is dead anew. `notFound` when none of this id is dead.
    [[nodiscard]] core::Result<void> revive(storage::Transaction& transaction, const std::string& id) const;
    /// Forgets one that is dead, with its log.
    [[nodiscard]] core::Result<void> discard(storage::Transaction& transaction, const std::string& id) const;
    /// Forgets all that concerns a person who is gone, delivered or not. May be repeated.
    [[nodiscard]] core::Result<void> erase(const std::string& person, storage::Deadline deadline) const;
    /// Forgets what ended long ago, or is too much.
    [[nodiscard]] core::Result<void> prune(storage::Deadline deadline) const;

private:
    [[nodiscard]] core::Time now() const { return m_clock.now(); }
    [[nodiscard]] Delivery newDelivery(const Notification& notification, const Recipient& to, core::Time time) const;
    [[nodiscard]] core::Result<std::optional<Lease>> leaseNext(storage::Transaction& transaction,
                                                               core::Time time) const;
    /// A lease that ended without a word, in the log.
    [[nodiscard]] core::Result<void> noteLost(storage::Transaction& transaction, const Delivery& delivery,
                                              core::Time time) const;
    [[nodiscard]] Delivery settled(const Lease& lease, const SendOutcome& outcome, core::Time time);
    [[nodiscard]] std::chrono::microseconds drawPause(std::int64_t attempt, std::optional<std::chrono::seconds> asked);
    [[nodiscard]] core::Result<Delivery> deadOne(storage::Transaction& transaction, const std::string& id) const;
    void tellDead(const Delivery& delivery) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    const QueueOptions m_options;
    std::mutex m_mutex;
    std::mt19937_64 m_random;
};

} // namespace bloomzy::notifications
