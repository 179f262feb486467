#pragma once

#include "backend/notifications/Notification.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string_view>

namespace bloomzy::notifications {

/// When something is due, in the form of the database. A time that was set further ahead of now than `soon` is due as
/// well: the clock was set back, and nobody waits for it to come round again.
struct Moment
{
    std::string now;
    std::string soon;
};

/// SQL of the queue's tables. Times are RFC 3339.
class DeliveryStore
{
public:
    [[nodiscard]] static core::Result<void> addNotification(storage::Transaction& transaction,
                                                            const Notification& notification, std::string_view time);
    [[nodiscard]] static core::Result<void> addDelivery(storage::Transaction& transaction, const Delivery& delivery);
    [[nodiscard]] static core::Result<std::optional<Notification>>
    notification(storage::Snapshot& snapshot, std::string_view id, std::string& createdAt);

    /// The one that is due longest, of a channel that no lease is on.
    [[nodiscard]] static core::Result<std::optional<Delivery>> firstDue(storage::Snapshot& snapshot,
                                                                        const Moment& moment);
    /// When something becomes due next; empty: nothing waits.
    [[nodiscard]] static core::Result<std::optional<std::string>> nextDue(storage::Snapshot& snapshot,
                                                                          std::string_view now);
    /// State, attempts, times and detail of `delivery`, and its lease. False: another has the lease, or none is left.
    [[nodiscard]] static core::Result<bool> change(storage::Transaction& transaction, const Delivery& delivery,
                                                   std::string_view formerLease, std::string_view lease);
    [[nodiscard]] static core::Result<std::string> leaseOf(storage::Snapshot& snapshot, std::string_view id);
    /// Numbers the attempt itself.
    [[nodiscard]] static core::Result<void> addAttempt(storage::Transaction& transaction, std::string_view delivery,
                                                       const Attempt& attempt);

    [[nodiscard]] static core::Result<std::optional<Delivery>> find(storage::Snapshot& snapshot, std::string_view id);
    [[nodiscard]] static core::Result<std::vector<Delivery>> ofNotification(storage::Snapshot& snapshot,
                                                                            std::string_view notification);
    /// Newest first, below the id `before`.
    [[nodiscard]] static core::Result<std::vector<Delivery>> inState(storage::Snapshot& snapshot, DeliveryState state,
                                                                     std::string_view before, std::int64_t limit);
    [[nodiscard]] static core::Result<std::vector<Attempt>> attempts(storage::Snapshot& snapshot,
                                                                     std::string_view delivery);
    [[nodiscard]] static core::Result<std::int64_t> count(storage::Snapshot& snapshot, DeliveryState state);

    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view id);
    [[nodiscard]] static core::Result<void> removeOf(storage::Transaction& transaction, std::string_view person);
    /// Of those that ended so: what ended before `time`, and all but the newest `most`.
    [[nodiscard]] static core::Result<void> prune(storage::Transaction& transaction, DeliveryState state,
                                                  std::string_view time, std::int64_t most);
    /// Notifications that no delivery is of any more.
    [[nodiscard]] static core::Result<void> removeUnused(storage::Transaction& transaction);
};

} // namespace bloomzy::notifications
