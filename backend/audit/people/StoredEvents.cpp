#include "backend/audit/people/StoredEvents.h"

#include "backend/audit/people/SealedParts.h"

namespace bloomzy::audit {
namespace {

constexpr std::int64_t sliceRows = 500;
constexpr std::chrono::seconds sliceTime{60};

/// Nothing when all are.
core::Result<std::optional<std::int64_t>> sealedUpTo(storage::Snapshot& snapshot)
{
    std::optional<std::int64_t> sequence;
    BLOOMZY_CHECK(
        snapshot.query("SELECT sealed_up_to FROM unsealed_events WHERE id = 1", {}, [&](const storage::Row& row) {
            sequence = row.integer(0);
            return false;
        }));
    return sequence;
}

core::Result<void> moveOn(storage::Transaction& transaction, const std::vector<StoredRecord>& done)
{
    BLOOMZY_CHECK(done.empty() ? transaction.execute("DELETE FROM unsealed_events WHERE id = 1", {})
                               : transaction.execute("UPDATE unsealed_events SET sealed_up_to = ? WHERE id = 1",
                                                     {done.back().sequence}));
    return {};
}

/// Whether there may be more.
core::Result<bool> sealSlice(storage::Transaction& transaction, const storage::Vault& vault)
{
    BLOOMZY_TRY(const auto from, sealedUpTo(transaction));
    if (!from)
        return false;
    BLOOMZY_TRY(const auto records, RecordStore::after(transaction, *from, sliceRows));
    PersonKeys keys(transaction, vault);
    for (const StoredRecord& stored : records) {
        BLOOMZY_TRY(const PartTexts parts, sealStored(transaction, keys, stored));
        BLOOMZY_CHECK(RecordStore::setParts(transaction, stored.sequence, parts));
    }
    BLOOMZY_CHECK(moveOn(transaction, records));
    return !records.empty();
}

} // namespace

core::Result<bool> holdsClearEvents(storage::Snapshot& snapshot)
{
    bool holds = false;
    BLOOMZY_CHECK(snapshot.query("SELECT 1 FROM unsealed_events UNION ALL SELECT 1 FROM earlier_events LIMIT 1", {},
                                 [&](const storage::Row&) { return !(holds = true); }));
    return holds;
}

core::Result<void> sealStoredEvents(storage::Database& database, const storage::Vault& vault)
{
    for (;;) {
        BLOOMZY_TRY(const bool more,
                    storage::writeValue<bool>(
                        database, storage::Lane::bulk, storage::deadlineIn(sliceTime),
                        [&](storage::Transaction& transaction) { return sealSlice(transaction, vault); }));
        if (!more)
            return {};
    }
}

} // namespace bloomzy::audit
