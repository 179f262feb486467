#include "backend/notifications/DeliveryQueue.h"

#include "backend/core/Id.h"
#include "backend/core/Text.h"
#include "backend/core/crypto/Random.h"
#include "backend/notifications/DeliveryStore.h"
#include "backend/storage/Text.h"

namespace bloomzy::notifications {
namespace {

using storage::Lane;
using storage::Transaction;

constexpr std::size_t longestDetail = 500; ///< bytes
constexpr std::size_t tokenBytes = 16;
/// A clock may be set by this much without anybody's notice.
constexpr std::chrono::minutes tolerance{1};
constexpr std::chrono::seconds waitForPlace{60};
/// In one transaction.
constexpr int mostLost = 16;

Moment momentOf(core::Time time)
{
    return {core::formatTime(time), core::formatTime(time + tolerance)};
}

std::string bounded(const std::string& detail)
{
    const std::string text = storage::storable(detail);
    return text.substr(0, core::validLength(std::string_view(text).substr(0, longestDetail)));
}

DeliveryState stateAfter(AttemptOutcome outcome, bool isLast)
{
    if (outcome == AttemptOutcome::delivered)
        return DeliveryState::delivered;
    return outcome == AttemptOutcome::never || isLast ? DeliveryState::dead : DeliveryState::waiting;
}

} // namespace

DeliveryQueue::DeliveryQueue(storage::Database& database, const core::Clock& clock, core::Log& log, std::uint64_t seed,
                             const QueueOptions& options)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_options(options)
    , m_random(seed)
{
}

Delivery DeliveryQueue::newDelivery(const Notification& notification, const Recipient& to, core::Time time) const
{
    Delivery delivery{core::newId(time), notification.id, to};
    delivery.since = delivery.dueAt = core::formatTime(time);
    return delivery;
}

core::Result<void> DeliveryQueue::put(Transaction& transaction, const Notification& notification,
                                      std::span<const Recipient> recipients) const
{
    if (auto faults = check(notification, recipients); !faults.empty())
        return core::invalid(std::move(faults));
    const core::Time time = now();
    std::string toldAt;
    BLOOMZY_TRY(const auto known, DeliveryStore::notification(transaction, notification.id, toldAt));
    if (known)
        return {};
    BLOOMZY_TRY(const auto waiting, DeliveryStore::count(transaction, DeliveryState::waiting));
    BLOOMZY_TRY(const auto leased, DeliveryStore::count(transaction, DeliveryState::leased));
    if (waiting + leased + static_cast<std::int64_t>(recipients.size()) > m_options.mostOpen)
        return core::unavailable("Too many notifications wait already. Nothing was told. Look why they are not "
                                 "delivered, then try again.",
                                 waitForPlace, "the delivery queue is full");
    BLOOMZY_CHECK(DeliveryStore::addNotification(transaction, notification, core::formatTime(time)));
    for (const Recipient& to : recipients)
        BLOOMZY_CHECK(DeliveryStore::addDelivery(transaction, newDelivery(notification, to, time)));
    return {};
}

core::Result<std::optional<Lease>> DeliveryQueue::lease(storage::Deadline deadline)
{
    const core::Time time = now();
    // Most often nothing is due, and a read costs no wait for the disk.
    BLOOMZY_TRY(const auto due,
                storage::readValue<std::optional<Delivery>>(m_database, deadline, [&](storage::Snapshot& snapshot) {
                    return DeliveryStore::firstDue(snapshot, momentOf(time));
                }));
    if (!due)
        return std::optional<Lease>();
    return storage::writeValue<std::optional<Lease>>(
        m_database, Lane::interactive, deadline,
        [&](Transaction& transaction) { return leaseNext(transaction, time); });
}

core::Result<std::optional<Lease>> DeliveryQueue::leaseNext(Transaction& transaction, core::Time time) const
{
    for (int lost = 0; lost < mostLost; ++lost) {
        BLOOMZY_TRY(auto delivery, DeliveryStore::firstDue(transaction, momentOf(time)));
        if (!delivery)
            return std::optional<Lease>();
        BLOOMZY_TRY(const std::string former, DeliveryStore::leaseOf(transaction, delivery->id));
        if (delivery->state == DeliveryState::leased)
            BLOOMZY_CHECK(noteLost(transaction, *delivery, time));
        const bool isSpent = delivery->attempts >= m_options.retry.most;
        const std::string token = isSpent ? std::string() : core::crypto::randomToken(tokenBytes);
        delivery->state = isSpent ? DeliveryState::dead : DeliveryState::leased;
        delivery->attempts += isSpent ? 0 : 1;
        delivery->since = core::formatTime(time);
        delivery->dueAt = core::formatTime(isSpent ? time : time + m_options.lease);
        BLOOMZY_CHECK(DeliveryStore::change(transaction, *delivery, former, token));
        if (isSpent)
            continue;
        std::string createdAt;
        BLOOMZY_TRY(auto notification, DeliveryStore::notification(transaction, delivery->notification, createdAt));
        if (!notification)
            return core::internalError("a delivery without its notification");
        return std::optional(Lease{token, std::move(*delivery), std::move(*notification), std::move(createdAt)});
    }
    return std::optional<Lease>();
}

core::Result<void> DeliveryQueue::noteLost(Transaction& transaction, const Delivery& delivery, core::Time time) const
{
    return DeliveryStore::addAttempt(transaction, delivery.id,
                                     {0, delivery.since, core::formatTime(time), AttemptOutcome::lost,
                                      "The server ended meanwhile, or the call did not come back."});
}

std::chrono::microseconds DeliveryQueue::drawPause(std::int64_t attempt, std::optional<std::chrono::seconds> asked)
{
    const std::lock_guard lock(m_mutex);
    // 53 bits, as many as a double holds; std::uniform_real_distribution differs among libraries.
    const double draw = static_cast<double>(m_random() >> 11) * 0x1.0p-53;
    return pauseAfter(attempt, draw, asked, m_options.retry);
}

Delivery DeliveryQueue::settled(const Lease& lease, const SendOutcome& outcome, core::Time time)
{
    Delivery after = lease.delivery;
    after.state = stateAfter(outcome.what, after.attempts >= m_options.retry.most);
    after.detail = outcome.what == AttemptOutcome::delivered ? std::string() : bounded(outcome.detail);
    after.since = core::formatTime(time);
    const bool isOver = after.state != DeliveryState::waiting;
    after.dueAt = isOver ? after.since : core::formatTime(time + drawPause(after.attempts, outcome.retryAfter));
    return after;
}

core::Result<bool> DeliveryQueue::settle(const Lease& lease, const SendOutcome& outcome, storage::Deadline deadline)
{
    const core::Time time = now();
    const Delivery after = settled(lease, outcome, time);
    const Attempt attempt{0, lease.delivery.since, core::formatTime(time), outcome.what, after.detail};
    BLOOMZY_TRY(const bool isKept,
                storage::writeValue<bool>(
                    m_database, Lane::interactive, deadline, [&](Transaction& transaction) -> core::Result<bool> {
                        BLOOMZY_TRY(const bool isOurs, DeliveryStore::change(transaction, after, lease.token, {}));
                        if (isOurs)
                            BLOOMZY_CHECK(DeliveryStore::addAttempt(transaction, after.id, attempt));
                        return isOurs;
                    }));
    if (isKept && after.state == DeliveryState::dead)
        tellDead(after);
    return isKept;
}

void DeliveryQueue::tellDead(const Delivery& delivery) const
{
    m_log.write(core::LogLevel::warning, "notifications", "a notification was given up",
                {{"delivery", delivery.id},
                 {"channel", delivery.to.channel},
                 {"attempts", std::to_string(delivery.attempts)},
                 {"detail", delivery.detail}});
}

core::Result<std::optional<std::chrono::microseconds>> DeliveryQueue::untilNextDue(storage::Deadline deadline) const
{
    const core::Time time = now();
    BLOOMZY_TRY(const auto next,
                storage::readValue<std::optional<std::string>>(m_database, deadline, [&](storage::Snapshot& snapshot) {
                    return DeliveryStore::nextDue(snapshot, core::formatTime(time));
                }));
    const auto due = next ? core::parseTime(*next) : std::nullopt;
    if (!due)
        return std::optional<std::chrono::microseconds>();
    return std::optional<std::chrono::microseconds>(*due - time);
}

core::Result<Delivery> DeliveryQueue::deadOne(Transaction& transaction, const std::string& id) const
{
    BLOOMZY_TRY(auto delivery, DeliveryStore::find(transaction, id));
    if (!delivery || delivery->state != DeliveryState::dead)
        return core::makeError(api::ErrorCode::notFound,
                               "No notification of this id was given up. It may have been begun anew or removed.");
    return std::move(*delivery);
}

core::Result<void> DeliveryQueue::revive(Transaction& transaction, const std::string& id) const
{
    BLOOMZY_TRY(Delivery delivery, deadOne(transaction, id));
    delivery.state = DeliveryState::waiting;
    delivery.attempts = 0;
    delivery.since = delivery.dueAt = core::formatTime(now());
    BLOOMZY_CHECK(DeliveryStore::change(transaction, delivery, {}, {}));
    return {};
}

core::Result<void> DeliveryQueue::discard(Transaction& transaction, const std::string& id) const
{
    BLOOMZY_CHECK(deadOne(transaction, id));
    return DeliveryStore::remove(transaction, id);
}

core::Result<void> DeliveryQueue::erase(const std::string& person, storage::Deadline deadline) const
{
    if (person.empty())
        return {};
    return m_database.write(
        Lane::bulk, [&](Transaction& transaction) { return DeliveryStore::removeOf(transaction, person); }, deadline);
}

core::Result<void> DeliveryQueue::prune(storage::Deadline deadline) const
{
    const std::string before = core::formatTime(now() - m_options.kept);
    return m_database.write(
        Lane::bulk,
        [&](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(DeliveryStore::prune(transaction, DeliveryState::delivered, before, m_options.mostDelivered));
            BLOOMZY_CHECK(DeliveryStore::prune(transaction, DeliveryState::dead, before, m_options.mostDead));
            return DeliveryStore::removeUnused(transaction);
        },
        deadline);
}

} // namespace bloomzy::notifications
