#include "backend/storage/Idempotency.h"

namespace bloomzy::storage {

namespace {

std::string oldestKept(const Snapshot& snapshot)
{
    return core::formatTime(snapshot.now() - idempotencyAge);
}

/// What lies beyond was written by a clock that has been set back, and would stay until it has caught up.
std::string newestKept(const Snapshot& snapshot)
{
    return core::formatTime(snapshot.now() + idempotencyAge);
}

} // namespace

core::Result<std::optional<IdempotentAnswer>> findAnswer(Snapshot& snapshot, std::string_view owner,
                                                         std::string_view key)
{
    std::optional<IdempotentAnswer> answer;
    const std::string oldest = oldestKept(snapshot);
    const std::string newest = newestKept(snapshot);
    BLOOMZY_CHECK(snapshot.query("SELECT request_hash, status, etag, location, body FROM idempotency "
                                 "WHERE owner = ? AND idempotency_key = ? AND created BETWEEN ? AND ?",
                                 {owner, key, std::string_view(oldest), std::string_view(newest)}, [&](const Row& row) {
                                     answer = IdempotentAnswer{
                                         std::string(row.text(0)), static_cast<std::int32_t>(row.integer(1)),
                                         std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))};
                                     return false;
                                 }));
    return answer;
}

core::Result<void> keepAnswer(Transaction& transaction, std::string_view owner, std::string_view key,
                              const IdempotentAnswer& answer)
{
    const std::string oldest = oldestKept(transaction);
    const std::string newest = newestKept(transaction);
    const std::string now = core::formatTime(transaction.now());
    BLOOMZY_CHECK(transaction.execute("DELETE FROM idempotency WHERE created < ? OR created > ?",
                                      {std::string_view(oldest), std::string_view(newest)}));
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO idempotency (owner, idempotency_key, request_hash, status, etag, location, body, created) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {owner, key, std::string_view(answer.requestHash), std::int64_t(answer.status), std::string_view(answer.etag),
         std::string_view(answer.location), std::string_view(answer.body), std::string_view(now)}));
    return {};
}

core::Result<void> forgetAnswers(Transaction& transaction, std::string_view owner, std::string_view text)
{
    BLOOMZY_CHECK(
        transaction.execute("DELETE FROM idempotency WHERE owner = ? OR replace(body, ?, '') <> body", {owner, text}));
    return {};
}

} // namespace bloomzy::storage
