#include "backend/audit/search/EarlierSearch.h"

#include "backend/audit/AuditStore.h"

namespace bloomzy::audit {
namespace {

constexpr std::int32_t sliceRows = 1'000;
constexpr std::chrono::seconds sliceTime{60};

/// Whether there may be more.
core::Result<bool> addSlice(storage::Transaction& transaction, const storage::Vault& vault,
                            const AddressKeys& addresses)
{
    BLOOMZY_TRY(const std::int64_t last, SearchIndexer::last(transaction));
    BLOOMZY_TRY(const auto entries, AuditStore::listAfter(transaction, vault, last, sliceRows));
    SearchIndexer index(transaction, addresses);
    for (const api::AuditEntry& entry : entries)
        BLOOMZY_CHECK(index.add(entry));
    BLOOMZY_CHECK(index.finish());
    return std::ssize(entries) == sliceRows;
}

} // namespace

core::Result<void> makeFindable(storage::Database& database, const storage::Vault& vault, const AddressKeys& addresses)
{
    for (;;) {
        BLOOMZY_TRY(const bool more,
                    storage::writeValue<bool>(
                        database, storage::Lane::bulk, storage::deadlineIn(sliceTime),
                        [&](storage::Transaction& transaction) { return addSlice(transaction, vault, addresses); }));
        if (!more)
            return {};
    }
}

} // namespace bloomzy::audit
