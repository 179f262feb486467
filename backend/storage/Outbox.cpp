#include "backend/storage/Outbox.h"

namespace bloomzy::storage {

namespace {

constexpr std::int32_t numberedAtOnce = 1000;

} // namespace

core::Result<void> outboxNumber(Transaction& transaction)
{
    if (transaction.engine() == Engine::sqlite)
        return {};
    // The counter's row first: whoever numbers next waits here, and sees in its next statement what this one did.
    BLOOMZY_CHECK(transaction.query("SELECT last FROM outbox_numbers WHERE id = 1 FOR UPDATE", {},
                                    [](const Row&) { return true; }));
    BLOOMZY_CHECK(transaction.execute(
        "WITH fresh AS (SELECT ordinal, (SELECT last FROM outbox_numbers) + ROW_NUMBER() OVER (ORDER BY ordinal) AS "
        "given FROM outbox WHERE seq IS NULL ORDER BY ordinal LIMIT ?), "
        "numbered AS (UPDATE outbox SET seq = given FROM fresh WHERE outbox.ordinal = fresh.ordinal RETURNING seq) "
        "UPDATE outbox_numbers SET last = (SELECT MAX(seq) FROM numbered) WHERE EXISTS (SELECT 1 FROM numbered)",
        {std::int64_t(numberedAtOnce)}));
    return {};
}

core::Result<std::vector<OutboxRow>> outboxAfter(Snapshot& snapshot, std::int64_t sequence, std::int32_t limit)
{
    std::vector<OutboxRow> rows;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT seq, id, topic, payload, created FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?",
        {sequence, std::int64_t(limit)}, [&](const Row& row) {
            rows.push_back({row.integer(0),
                            {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))},
                            std::string(row.text(4))});
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
    BLOOMZY_CHECK(snapshot.query("SELECT MIN(created) FROM outbox", {}, [&](const Row& row) {
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
