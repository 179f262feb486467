#pragma once

#include "backend/storage/Database.h"

#include <cstdint>
#include <optional>
#include <string_view>

/// Places of taxa in the order of their names (sort key, then number). A search index whose row ids are places answers
/// in that order. Places are not for ever: room is made by moving neighbours apart, so clients never see one.
namespace bloomzy::catalog {

inline constexpr int facetBits = 22;
/// No facet group has this number or a higher one; with it a place is behind all of its label.
inline constexpr std::int64_t mostFacets = (std::int64_t(1) << facetBits) - 1;

[[nodiscard]] constexpr std::int64_t facetAt(std::int64_t place)
{
    return place & mostFacets;
}
/// What orders places; distinct for each taxon, from 1.
[[nodiscard]] constexpr std::int64_t labelAt(std::int64_t place)
{
    return place >> facetBits;
}
[[nodiscard]] constexpr std::int64_t namePlace(std::int64_t label, std::int64_t facet)
{
    return (label << facetBits) | facet;
}

/// A free label for taxon `number` by its sort key. Its row stands in table taxon by now, and not in taxon_text.
[[nodiscard]] core::Result<std::int64_t> freeLabel(storage::Transaction& transaction, std::string_view sortKey,
                                                   std::int64_t number);

/// The label of the first taxon after (sortKey, number), or of the last before it; absent when there is none.
[[nodiscard]] core::Result<std::optional<std::int64_t>> labelAfter(storage::Snapshot& snapshot,
                                                                   std::string_view sortKey, std::int64_t number);
[[nodiscard]] core::Result<std::optional<std::int64_t>> labelBefore(storage::Snapshot& snapshot,
                                                                    std::string_view sortKey, std::int64_t number);

} // namespace bloomzy::catalog
