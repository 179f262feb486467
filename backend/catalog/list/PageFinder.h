#pragma once

#include "backend/catalog/list/Filter.h"
#include "backend/catalog/list/Order.h"
#include "backend/storage/Database.h"

namespace bloomzy::catalog {

/// When to choose which way; the defaults were measured over 1.3 million names (tests/bench/catalog).
struct PageLimits
{
    std::size_t fewCandidates = 10'000; ///< hits of a search that are collected rather than met
    std::size_t walkLimit = 20'000;     ///< rows that a walk may pass over
    std::size_t mergeLimit = 400;       ///< facet groups that are read side by side
};

/// A page to find: the first `limit` taxa after `after` that are in `facets` and hold all `words`.
struct PageRequest
{
    const FacetSet& facets;
    std::vector<std::string> words;
    Order order;
    Place after;
    std::size_t limit = 0;
    PageLimits limits = {};
};

/// Chooses how: few candidates are collected and sorted, many are met soon enough by walking the index of the order,
/// and a walk that meets too few gives up and collects.
[[nodiscard]] core::Result<std::vector<Place>> findPage(storage::Snapshot& snapshot, const PageRequest& request);

} // namespace bloomzy::catalog
