#pragma once

#include "backend/catalog/store/FacetGroup.h"
#include "backend/storage/Database.h"

#include <optional>

/// Table facet_group: how many taxa bear each combination of values, kept with every change.
namespace bloomzy::catalog {

/// Counts a taxon in its group and answers the group's number.
[[nodiscard]] core::Result<std::int64_t> enterFacetGroup(storage::Transaction& transaction, const FacetGroup& group);
[[nodiscard]] core::Result<void> leaveFacetGroup(storage::Transaction& transaction, std::int64_t number);

/// One by its number. None: it was of an import that was taken back.
[[nodiscard]] core::Result<std::optional<FacetGroup>> findFacetGroup(storage::Snapshot& snapshot, std::int64_t number);
/// One by its number; `invalid` numbers are an error.
[[nodiscard]] core::Result<FacetGroup> facetGroup(storage::Snapshot& snapshot, std::int64_t number);
/// Every group that has taxa which somebody may see.
[[nodiscard]] core::Result<std::vector<FacetGroup>> facetGroups(storage::Snapshot& snapshot);

} // namespace bloomzy::catalog
