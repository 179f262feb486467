#pragma once

#include "backend/catalog/store/SearchRows.h"

#include <functional>

/// Table search_change: what was changed in the search rows, the latest changes only. Revisions count up by one.
namespace bloomzy::catalog {

/// At least.
inline constexpr std::int64_t keptSearchChanges = 4'096;

struct SearchChange
{
    std::int64_t revision = 0;
    std::optional<std::int64_t> facetBefore; ///< absent, as `before`, for a new taxon
    std::string_view before;                 ///< folded text; lives until the next change
    std::int64_t facetAfter = 0;
    std::string_view after;
};

/// As SearchChange::facetAfter: whole facet groups came to be seen; no group has this number.
inline constexpr std::int64_t everyFacet = 0;

[[nodiscard]] core::Result<void> keepSearchChange(storage::Transaction& transaction,
                                                  const std::optional<SearchRow>& before, const SearchRow& after);
/// Of everyFacet.
[[nodiscard]] core::Result<void> keepFacetChange(storage::Transaction& transaction);
[[nodiscard]] core::Result<std::int64_t> searchRevision(storage::Snapshot& snapshot);
/// In order.
[[nodiscard]] core::Result<void> searchChangesAfter(storage::Snapshot& snapshot, std::int64_t revision,
                                                    const std::function<void(const SearchChange&)>& visit);

} // namespace bloomzy::catalog
