#pragma once

#include "backend/api/Taxa.h"
#include "backend/storage/Row.h"

#include <string>

namespace bloomzy::catalog {

/// Where a taxon stands in a list. `number` makes every place distinct, so that equal names are not lost between pages.
struct Place
{
    int rank = 0; ///< by best match: see MatchRank
    std::string family;
    std::string key; ///< the folded name, or the time of the last change
    std::int64_t number = 0;
};

/// How well a taxon matches a search; the better, the lower.
enum MatchRank : int { nameBegins, wordsBegin, elsewhere };

/// What a list is sorted by: the columns of its keyset and the SQL that walks them.
struct Order
{
    bool descending = false;
    bool byFamily = false;
    bool byChange = false;
    bool byMatch = false;

    [[nodiscard]] static Order of(api::TaxonSort sort);
    /// What `query` asks for, in words or by their absence.
    [[nodiscard]] static api::TaxonSort sortOf(const api::TaxonQuery& query);
    [[nodiscard]] bool before(const Place& a, const Place& b) const;
    /// Before every other place.
    [[nodiscard]] Place start() const;
};

} // namespace bloomzy::catalog
