#pragma once

#include "backend/catalog/list/Filter.h"
#include "backend/catalog/list/Order.h"
#include "backend/storage/Database.h"

namespace bloomzy::catalog {

/// A page to find: the first `limit` taxa after `after` that are in `facets` and hold all `words`.
struct PageRequest
{
    const FacetSet& facets;
    std::vector<std::string> words;
    Order order;
    Place after;
    std::size_t limit = 0;
};

/// Chooses how: few candidates are collected and sorted, many are met soon enough by walking the index of the order,
/// and a walk that meets too few gives up and collects.
[[nodiscard]] core::Result<std::vector<Place>> findPage(storage::Snapshot& snapshot, const PageRequest& request);

} // namespace bloomzy::catalog
