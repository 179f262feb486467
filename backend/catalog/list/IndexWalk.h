#pragma once

#include "backend/catalog/list/PageFinder.h"

#include <optional>

/// The way to a page that reads table taxon in its order, words or not.
namespace bloomzy::catalog {

/// The page, from the index of the order for a filter that leaves much, from the facet groups side by side for one that
/// leaves little. Nothing when `most` rows held less.
[[nodiscard]] core::Result<std::optional<std::vector<Place>>> readInOrder(storage::Snapshot& snapshot,
                                                                          const PageRequest& request, std::size_t most);

} // namespace bloomzy::catalog
