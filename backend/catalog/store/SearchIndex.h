#pragma once

#include "backend/storage/Database.h"

#include <string>
#include <vector>

/// Table taxon_text and its full-text indexes: finds taxa by words (see searchWords(); at least one), those in the bin
/// too.
namespace bloomzy::catalog {

struct SearchHit
{
    std::int64_t number = 0;
    std::int64_t facet = 0;
};

struct SearchHits
{
    std::vector<SearchHit> hits; ///< by number
    bool complete = true;        ///< false: there were more than asked for
};

/// Makes a taxon be found by the words of `folded`, and by no others.
[[nodiscard]] core::Result<void> indexTaxon(storage::Transaction& transaction, std::int64_t number,
                                            std::string_view folded);

[[nodiscard]] core::Result<SearchHits> searchTaxa(storage::Snapshot& snapshot, const std::vector<std::string>& words,
                                                  std::size_t most);

} // namespace bloomzy::catalog
