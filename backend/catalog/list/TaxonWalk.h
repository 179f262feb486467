#pragma once

#include "backend/catalog/list/Order.h"
#include "backend/storage/Database.h"

#include <functional>
#include <string_view>

/// The SQL of lists: rows in the order of an index, after a place.
namespace bloomzy::catalog {

enum class Text { without, with };

struct WalkedRow
{
    Place place;
    std::int64_t facet = 0;
    std::string_view text; ///< what a search looks at, when it was asked for; lives until the next row
};

using Visit = std::function<bool(WalkedRow&)>; ///< false: enough

[[nodiscard]] core::Result<void> walkTaxa(storage::Snapshot& snapshot, const Order& order, const Place& after,
                                          Text text, const Visit& visit);
/// Those of one facet group. Its family is known, and not set in their places.
[[nodiscard]] core::Result<void> walkFacetGroup(storage::Snapshot& snapshot, const Order& order, std::int64_t facet,
                                                const Place& after, Text text, const Visit& visit);
/// The one at a place of NamePlace.h.
[[nodiscard]] core::Result<void> visitTaxonAt(storage::Snapshot& snapshot, const Order& order, std::int64_t place,
                                              const Visit& visit);

} // namespace bloomzy::catalog
