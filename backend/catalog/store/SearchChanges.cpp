#include "backend/catalog/store/SearchChanges.h"

#include "backend/catalog/store/NamePlace.h"
#include "backend/catalog/store/OneNumber.h"

namespace bloomzy::catalog {
namespace {

constexpr std::int64_t forgottenAtOnce = 64;

} // namespace

core::Result<void> keepSearchChange(storage::Transaction& transaction, const std::optional<SearchRow>& before,
                                    const SearchRow& after)
{
    BLOOMZY_TRY(const auto revision, searchRevision(transaction));
    const auto facetBefore = before ? storage::Param(facetAt(before->place)) : storage::Param(nullptr);
    const auto foldedBefore = before ? storage::Param(std::string_view(before->folded)) : storage::Param(nullptr);
    BLOOMZY_CHECK(transaction.execute("INSERT INTO search_change (revision, facet_before, folded_before, facet_after, "
                                      "folded_after) VALUES (?, ?, ?, ?, ?)",
                                      {revision + 1, facetBefore, foldedBefore, facetAt(after.place), after.folded}));
    if ((revision + 1) % forgottenAtOnce == 0)
        BLOOMZY_CHECK(
            transaction.execute("DELETE FROM search_change WHERE revision <= ?", {revision + 1 - keptSearchChanges}));
    return {};
}

core::Result<void> keepFacetChange(storage::Transaction& transaction)
{
    return keepSearchChange(transaction, {}, {namePlace(0, everyFacet), 0, {}});
}

core::Result<std::int64_t> searchRevision(storage::Snapshot& snapshot)
{
    return oneNumber(snapshot, "SELECT coalesce(max(revision), 0) FROM search_change");
}

core::Result<void> searchChangesAfter(storage::Snapshot& snapshot, std::int64_t revision,
                                      const std::function<void(const SearchChange&)>& visit)
{
    constexpr std::string_view sql = "SELECT revision, facet_before, folded_before, facet_after, folded_after "
                                     "FROM search_change WHERE revision > ? ORDER BY revision";
    return snapshot.query(sql, {revision}, [&](const storage::Row& row) {
        visit({row.integer(0), row.isNull(1) ? std::nullopt : std::optional(row.integer(1)), row.text(2),
               row.integer(3), row.text(4)});
        return true;
    });
}

} // namespace bloomzy::catalog
