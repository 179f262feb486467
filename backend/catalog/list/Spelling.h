#pragma once

#include "backend/catalog/list/Filter.h"
#include "backend/storage/Database.h"

#include <optional>
#include <string>

namespace bloomzy::catalog {

/// The search `query`, folded, with each word that no taxon of `seen` holds replaced by the closest word of one that
/// holds all the others; absent when every word is known, when nothing is close, or when it would take more than two
/// words. Close is one letter put in, left out, replaced or swapped, and two of eight letters and more that stand
/// beside each other. Bounded in searches and rows, so that among very many taxa the closest may be missed.
[[nodiscard]] core::Result<std::optional<std::string>> suggestSpelling(storage::Snapshot& snapshot,
                                                                       const FacetSet& seen, const std::string& query);

} // namespace bloomzy::catalog
