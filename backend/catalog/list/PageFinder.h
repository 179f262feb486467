#pragma once

#include "backend/catalog/list/Filter.h"
#include "backend/catalog/list/Order.h"
#include "backend/storage/Database.h"

namespace bloomzy::catalog {

/// When to choose which way; the defaults were measured over 1.3 million names (tests/bench/catalog).
struct PageLimits
{
    std::size_t firstTry = 1'000;      ///< rows that a search tries to meet its hits in before it collects them
    std::int64_t walkedPerHit = 20;    ///< rows of an order's index for each that passes; beyond, facet groups are read
    std::size_t fewGroups = 4;         ///< facet groups that are read in any case
    std::size_t walkedAtMost = 20'000; ///< the same, when the estimate was wrong
    std::size_t skippedHits = 20'000;  ///< hits that a search by name may pass over
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
    std::string phrase = {}; ///< by best match: searchPhrase() of what the words are from
};

/// Chooses how. By name the search index answers in order, and stops when the page is full. In the other orders rows
/// are read in order for common words, and the hits of rare ones are collected. Where a filter leaves little, its facet
/// groups are read instead of everything. Every way finds the same page.
[[nodiscard]] core::Result<std::vector<Place>> findPage(storage::Snapshot& snapshot, const PageRequest& request);

} // namespace bloomzy::catalog
