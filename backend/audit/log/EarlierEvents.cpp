#include "backend/audit/log/EarlierEvents.h"

#include "backend/audit/log/LogAppender.h"
#include "backend/audit/people/SealedParts.h"

namespace bloomzy::audit {
namespace {

constexpr std::int64_t sliceRows = 500;
constexpr std::chrono::seconds sliceTime{60};

struct EarlierEvent
{
    std::int64_t sequence = 0;
    std::string source;
    storage::OutboxEvent event;
};

core::Result<std::vector<EarlierEvent>> oldest(storage::Snapshot& snapshot)
{
    std::vector<EarlierEvent> events;
    BLOOMZY_CHECK(snapshot.query("SELECT sequence, source, id, body FROM earlier_events ORDER BY sequence LIMIT ?",
                                 {sliceRows}, [&](const storage::Row& row) {
                                     events.push_back({row.integer(0),
                                                       std::string(row.text(1)),
                                                       {std::string(row.text(2)), "audit", std::string(row.text(3))}});
                                     return true;
                                 }));
    return events;
}

core::Result<void> take(storage::Transaction& transaction, LogAppender& log, PersonKeys& keys,
                        const EarlierEvent& earlier)
{
    // The number of an event is told to clients, so it stays.
    const auto next = std::int64_t(log.size() + 1);
    if (earlier.sequence != next)
        return damagedLog("earlier_events: event " + std::to_string(next) + " is missing before event " +
                          std::to_string(earlier.sequence));
    BLOOMZY_TRY(LogRecord record, recordOf(earlier.source, earlier.event));
    BLOOMZY_TRY(const PartTexts parts, sealNew(transaction, keys, record));
    BLOOMZY_TRY(const bool added, RecordStore::insert(transaction, next, record, parts));
    if (!added)
        return damagedLog("earlier_events: event " + std::to_string(next) + " is in the log already");
    log.add(entryOf(record.leaf));
    return {};
}

/// Whether there may be more.
core::Result<bool> takeSlice(storage::Transaction& transaction, const tlog::NoteSigner& key,
                             const storage::Vault& vault)
{
    BLOOMZY_TRY(const auto events, oldest(transaction));
    BLOOMZY_TRY(LogAppender log, LogAppender::begin(transaction, key));
    if (events.empty())
        return false;
    PersonKeys keys(transaction, vault);
    for (const EarlierEvent& event : events)
        BLOOMZY_CHECK(take(transaction, log, keys, event));
    BLOOMZY_CHECK(log.finish());
    BLOOMZY_CHECK(transaction.execute("DELETE FROM earlier_events WHERE sequence <= ?", {events.back().sequence}));
    return true;
}

} // namespace

core::Result<void> takeEarlierEvents(storage::Database& database, const tlog::NoteSigner& key,
                                     const storage::Vault& vault)
{
    for (;;) {
        BLOOMZY_TRY(const bool more,
                    storage::writeValue<bool>(
                        database, storage::Lane::bulk, storage::deadlineIn(sliceTime),
                        [&](storage::Transaction& transaction) { return takeSlice(transaction, key, vault); }));
        if (!more)
            return {};
    }
}

core::Result<std::int64_t> countEarlierEvents(storage::Snapshot& snapshot)
{
    std::int64_t count = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COUNT(*) FROM earlier_events", {}, [&](const storage::Row& row) {
        count = row.integer(0);
        return false;
    }));
    return count;
}

} // namespace bloomzy::audit
