#pragma once

#include "backend/catalog/store/NamePlace.h"

#include <functional>
#include <limits>
#include <string>
#include <vector>

/// Finds taxa by words (see searchWords(); at least one), those in the bin too.
namespace bloomzy::catalog {

/// The places that a search may meet, both inclusive, and which way it goes.
struct SearchRange
{
    std::int64_t first = 0;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    bool descending = false;
};

/// Which of the taxa that hold all words: those where each word begins a word of theirs, or the others.
enum class WordsAt { anywhere, beginnings, elsewhere };

/// Calls `visit` with the place of each taxon that holds all words, in the order of their names, until it answers
/// false.
[[nodiscard]] core::Result<void> searchTaxa(storage::Snapshot& snapshot, const std::vector<std::string>& words,
                                            WordsAt wordsAt, const SearchRange& range,
                                            const std::function<bool(std::int64_t)>& visit);

/// A taxon as its search row is made from it. The row in table taxon has the same sort key by now.
struct IndexedTaxon
{
    std::int64_t number = 0;
    std::int64_t facet = 0;
    std::string_view sortKey;
};

/// The same as indexTaxon() for one that was just made.
[[nodiscard]] core::Result<void> indexNewTaxon(storage::Transaction& transaction, const IndexedTaxon& taxon,
                                               const std::string& folded);
/// Makes a taxon be found by the words of `folded`, whose first line is the sort key, and by no others.
[[nodiscard]] core::Result<void> indexTaxon(storage::Transaction& transaction, const IndexedTaxon& taxon,
                                            const std::string& folded);

/// Makes an indexed taxon one of another facet group.
[[nodiscard]] core::Result<void> moveIndexedTaxon(storage::Transaction& transaction, std::int64_t number,
                                                  std::int64_t facet);
/// Makes a taxon be found no more.
[[nodiscard]] core::Result<void> unindexTaxon(storage::Transaction& transaction, std::int64_t number);

} // namespace bloomzy::catalog
