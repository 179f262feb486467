#pragma once

#include "backend/catalog/list/Order.h"
#include "backend/storage/Database.h"

#include <functional>
#include <string_view>

/// The SQL of lists: rows in the order of an index, after a place.
namespace bloomzy::catalog {

struct WalkedRow
{
    Place place;
    std::int64_t facet = 0;
    std::string_view text; ///< only of walkTaxaWithText(); lives until the next row
};

using Visit = std::function<bool(const WalkedRow&)>; ///< false: enough

[[nodiscard]] core::Result<void> walkTaxa(storage::Snapshot& snapshot, const Order& order, const Place& after,
                                          const Visit& visit);
[[nodiscard]] core::Result<void> walkTaxaWithText(storage::Snapshot& snapshot, const Order& order, const Place& after,
                                                  const Visit& visit);
/// Those of one facet group; not by change.
[[nodiscard]] core::Result<void> walkFacetGroup(storage::Snapshot& snapshot, const Order& order, std::int64_t facet,
                                                const Place& after, const Visit& visit);
/// All of one facet group, in no order.
[[nodiscard]] core::Result<void> visitFacetGroup(storage::Snapshot& snapshot, const Order& order, std::int64_t facet,
                                                 const Visit& visit);
[[nodiscard]] core::Result<void> visitTaxon(storage::Snapshot& snapshot, const Order& order, std::int64_t number,
                                            const Visit& visit);

} // namespace bloomzy::catalog
