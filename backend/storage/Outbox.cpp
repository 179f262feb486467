#include "backend/storage/Outbox.h"

namespace bloomzy::storage {

core::Result<std::vector<OutboxRow>> outboxAfter(Snapshot& snapshot, std::int64_t sequence, std::int32_t limit)
{
    std::vector<OutboxRow> rows;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT seq, id, topic, payload FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?",
        {sequence, std::int64_t(limit)}, [&](const Row& row) {
            rows.push_back(
                {row.integer(0), {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))}});
            return true;
        }));
    return rows;
}

core::Result<OutboxLag> outboxLag(Snapshot& snapshot)
{
    OutboxLag lag;
    std::optional<core::Time> oldest;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM outbox", {}, [&](const Row& row) {
        lag.waiting = row.integer(0);
        return true;
    }));
    BLOOMZY_CHECK(snapshot.query("SELECT created FROM outbox ORDER BY seq LIMIT 1", {}, [&](const Row& row) {
        oldest = core::parseTime(row.text(0));
        return true;
    }));
    if (oldest && *oldest < snapshot.now())
        lag.oldest = std::chrono::floor<std::chrono::seconds>(snapshot.now() - *oldest);
    return lag;
}

core::Result<void> outboxDiscard(Transaction& transaction, std::int64_t upToSequence)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM outbox WHERE seq <= ?", {upToSequence}));
    return {};
}

} // namespace bloomzy::storage
