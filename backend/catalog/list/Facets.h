#pragma once

#include "backend/catalog/list/Filter.h"
#include "backend/catalog/list/SearchCounts.h"
#include "backend/storage/Database.h"

namespace bloomzy::catalog {

/// `groups` with the taxa that hold all `words` instead of all their taxa; unchanged without words.
[[nodiscard]] core::Result<std::vector<FacetGroup>> groupsHolding(storage::Snapshot& snapshot,
                                                                  SearchCounts& searchCounts,
                                                                  std::vector<FacetGroup> groups,
                                                                  const std::vector<std::string>& words);

/// Each dimension counts what the others' filters leave; `total` is what the caller sees without filters or words.
[[nodiscard]] api::TaxonFacets countFacets(const std::vector<FacetGroup>& all, const std::vector<FacetGroup>& holding,
                                           const Filter& filter);

} // namespace bloomzy::catalog
