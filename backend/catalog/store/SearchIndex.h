#pragma once

#include "backend/storage/Database.h"

#include <functional>
#include <string>
#include <vector>

/// Table taxon_text and its full-text indexes: finds taxa by words (see searchWords(); at least one), those in the bin
/// too.
namespace bloomzy::catalog {

struct SearchHit
{
    std::int64_t number = 0;
    std::int64_t facet = 0;
    std::string_view sortKey = {}; ///< lives until the next hit
};

/// Calls `visit` for each taxon that holds all words, by number, until it answers false.
[[nodiscard]] core::Result<void> searchTaxa(storage::Snapshot& snapshot, const std::vector<std::string>& words,
                                            const std::function<bool(const SearchHit&)>& visit);

/// Makes a taxon be found by the words of `folded`, and by no others. Its first line is the sort key.
[[nodiscard]] core::Result<void> indexTaxon(storage::Transaction& transaction, const SearchHit& taxon,
                                            std::string_view folded);

} // namespace bloomzy::catalog
