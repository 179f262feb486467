#include "backend/notifications/DeliveryStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::notifications {
namespace {

using storage::Param;
using storage::Row;
using storage::Snapshot;
using storage::Transaction;

#define DELIVERY_COLUMNS "id, notification, channel, address, person, state, attempts, since, due_at, detail"

std::string textOf(const Row& row, int column)
{
    return std::string(row.text(column));
}

Delivery deliveryIn(const Row& row)
{
    Delivery delivery{textOf(row, 0), textOf(row, 1), {textOf(row, 2), textOf(row, 3), textOf(row, 4)}};
    delivery.state = core::json::enumValue<DeliveryState>(row.text(5)).value_or(DeliveryState::dead);
    delivery.attempts = row.integer(6);
    delivery.since = textOf(row, 7);
    delivery.dueAt = textOf(row, 8);
    delivery.detail = textOf(row, 9);
    return delivery;
}

core::Result<std::vector<Delivery>> read(Snapshot& snapshot, std::string_view sql, std::initializer_list<Param> params)
{
    std::vector<Delivery> all;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const Row& row) {
        all.push_back(deliveryIn(row));
        return true;
    }));
    return all;
}

core::Result<std::optional<Delivery>> readOne(Snapshot& snapshot, std::string_view sql,
                                              std::initializer_list<Param> params)
{
    BLOOMZY_TRY(auto all, read(snapshot, sql, params));
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

core::Result<std::optional<std::string>> readText(Snapshot& snapshot, std::string_view sql,
                                                  std::initializer_list<Param> params)
{
    std::optional<std::string> found;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const Row& row) {
        if (!row.isNull(0))
            found = textOf(row, 0);
        return false;
    }));
    return found;
}

} // namespace

core::Result<void> DeliveryStore::addNotification(Transaction& transaction, const Notification& notification,
                                                  std::string_view time)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO notifications (id, kind, subject, text, data, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        {std::string_view(notification.id), std::string_view(notification.kind), std::string_view(notification.subject),
         std::string_view(notification.text), std::string_view(notification.data), time}));
    return {};
}

core::Result<void> DeliveryStore::addDelivery(Transaction& transaction, const Delivery& delivery)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO deliveries (" DELIVERY_COLUMNS ", lease) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        {std::string_view(delivery.id), std::string_view(delivery.notification), std::string_view(delivery.to.channel),
         std::string_view(delivery.to.address), std::string_view(delivery.to.person),
         core::json::enumName(delivery.state), delivery.attempts, std::string_view(delivery.since),
         std::string_view(delivery.dueAt), std::string_view(delivery.detail)}));
    return {};
}

core::Result<std::optional<Notification>> DeliveryStore::notification(Snapshot& snapshot, std::string_view id,
                                                                      std::string& createdAt)
{
    std::optional<Notification> found;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT id, kind, subject, text, data, created_at FROM notifications WHERE id = ?", {id}, [&](const Row& row) {
            found = Notification{textOf(row, 0), textOf(row, 1), textOf(row, 2), textOf(row, 3), textOf(row, 4)};
            createdAt = textOf(row, 5);
            return false;
        }));
    return found;
}

core::Result<std::optional<Delivery>> DeliveryStore::firstDue(Snapshot& snapshot, const Moment& moment)
{
    const std::string_view now = moment.now;
    const std::string_view soon = moment.soon;
    return readOne(
        snapshot,
        "SELECT " DELIVERY_COLUMNS
        " FROM deliveries WHERE state IN ('waiting', 'leased') AND (due_at <= ? OR since > ?) AND channel NOT "
        "IN (SELECT channel FROM deliveries WHERE state = 'leased' AND due_at > ? AND since <= ?) "
        "ORDER BY due_at, id LIMIT 1",
        {now, soon, now, soon});
}

core::Result<std::optional<std::string>> DeliveryStore::nextDue(Snapshot& snapshot, std::string_view now)
{
    return readText(snapshot, "SELECT MIN(due_at) FROM deliveries WHERE state IN ('waiting', 'leased') AND due_at > ?",
                    {now});
}

core::Result<bool> DeliveryStore::change(Transaction& transaction, const Delivery& delivery,
                                         std::string_view formerLease, std::string_view lease)
{
    BLOOMZY_TRY(
        const auto changed,
        transaction.execute(
            "UPDATE deliveries SET state = ?, attempts = ?, since = ?, due_at = ?, detail = ?, lease = ? WHERE id = ? "
            "AND lease = ?",
            {core::json::enumName(delivery.state), delivery.attempts, std::string_view(delivery.since),
             std::string_view(delivery.dueAt), std::string_view(delivery.detail), lease, std::string_view(delivery.id),
             formerLease}));
    return changed == 1;
}

core::Result<std::string> DeliveryStore::leaseOf(Snapshot& snapshot, std::string_view id)
{
    BLOOMZY_TRY(auto lease, readText(snapshot, "SELECT lease FROM deliveries WHERE id = ?", {id}));
    return lease.value_or(std::string());
}

core::Result<void> DeliveryStore::addAttempt(Transaction& transaction, std::string_view delivery,
                                             const Attempt& attempt)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO delivery_attempts (delivery, number, began_at, ended_at, outcome, detail) SELECT ?, "
        "COALESCE(MAX(number), 0) + 1, ?, ?, ?, ? FROM delivery_attempts WHERE delivery = ?",
        {delivery, std::string_view(attempt.beganAt), std::string_view(attempt.endedAt),
         core::json::enumName(attempt.outcome), std::string_view(attempt.detail), delivery}));
    return {};
}

core::Result<std::optional<Delivery>> DeliveryStore::find(Snapshot& snapshot, std::string_view id)
{
    return readOne(snapshot, "SELECT " DELIVERY_COLUMNS " FROM deliveries WHERE id = ?", {id});
}

core::Result<std::vector<Delivery>> DeliveryStore::ofNotification(Snapshot& snapshot, std::string_view notification)
{
    return read(snapshot, "SELECT " DELIVERY_COLUMNS " FROM deliveries WHERE notification = ? ORDER BY id",
                {notification});
}

core::Result<std::vector<Delivery>> DeliveryStore::inState(Snapshot& snapshot, DeliveryState state,
                                                           std::string_view before, std::int64_t limit)
{
    return read(snapshot,
                "SELECT " DELIVERY_COLUMNS " FROM deliveries WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?",
                {core::json::enumName(state), before, limit});
}

core::Result<std::vector<Attempt>> DeliveryStore::attempts(Snapshot& snapshot, std::string_view delivery)
{
    std::vector<Attempt> all;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT number, began_at, ended_at, outcome, detail FROM delivery_attempts WHERE "
        "delivery = ? ORDER BY number",
        {delivery}, [&](const Row& row) {
            all.push_back({row.integer(0), textOf(row, 1), textOf(row, 2),
                           core::json::enumValue<AttemptOutcome>(row.text(3)).value_or(AttemptOutcome::lost),
                           textOf(row, 4)});
            return true;
        }));
    return all;
}

core::Result<std::int64_t> DeliveryStore::count(Snapshot& snapshot, DeliveryState state)
{
    std::int64_t count = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM deliveries WHERE state = ?", {core::json::enumName(state)},
                                 [&](const Row& row) {
                                     count = row.integer(0);
                                     return false;
                                 }));
    return count;
}

core::Result<void> DeliveryStore::remove(Transaction& transaction, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM deliveries WHERE id = ?", {id}));
    return removeUnused(transaction);
}

core::Result<void> DeliveryStore::removeOf(Transaction& transaction, std::string_view person)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM deliveries WHERE person = ?", {person}));
    return removeUnused(transaction);
}

core::Result<void> DeliveryStore::prune(Transaction& transaction, DeliveryState state, std::string_view time,
                                        std::int64_t most)
{
    const auto name = core::json::enumName(state);
    BLOOMZY_CHECK(transaction.execute("DELETE FROM deliveries WHERE state = ? AND due_at < ?", {name, time}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE state = ? "
                                      "ORDER BY due_at DESC, id DESC LIMIT 1000000 OFFSET ?)",
                                      {name, most}));
    return {};
}

core::Result<void> DeliveryStore::removeUnused(Transaction& transaction)
{
    BLOOMZY_CHECK(transaction.execute(
        "DELETE FROM notifications WHERE NOT EXISTS (SELECT 1 FROM deliveries WHERE notification = notifications.id)",
        {}));
    return {};
}

} // namespace bloomzy::notifications
