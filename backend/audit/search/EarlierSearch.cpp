#include "backend/audit/search/EarlierSearch.h"

#include "backend/audit/log/RecordStore.h"

namespace bloomzy::audit {
namespace {

constexpr std::int64_t sliceRows = 1'000;
constexpr std::chrono::seconds sliceTime{60};

/// Whether there may be more.
core::Result<bool> addSlice(storage::Transaction& transaction, const AddressKeys& addresses)
{
    BLOOMZY_TRY(const std::int64_t last, SearchIndexer::last(transaction));
    BLOOMZY_TRY(const auto records, RecordStore::after(transaction, last, sliceRows));
    SearchIndexer index(transaction, addresses);
    for (const StoredRecord& stored : records)
        BLOOMZY_CHECK(index.add(auditEntryOf(stored.sequence, stored.record)));
    BLOOMZY_CHECK(index.finish());
    return std::int64_t(records.size()) == sliceRows;
}

} // namespace

core::Result<void> makeFindable(storage::Database& database, const AddressKeys& addresses)
{
    for (;;) {
        BLOOMZY_TRY(const bool more,
                    storage::writeValue<bool>(
                        database, storage::Lane::bulk, storage::deadlineIn(sliceTime),
                        [&](storage::Transaction& transaction) { return addSlice(transaction, addresses); }));
        if (!more)
            return {};
    }
}

} // namespace bloomzy::audit
