#pragma once

#include "backend/audit/search/Question.h"
#include "backend/audit/search/RowSource.h"

namespace bloomzy::audit {

/// The index that a search goes along, from newest to oldest or back, while all else is looked up.
struct Way
{
    std::vector<IndexKey> keys;      ///< the rows of all of them
    std::optional<std::size_t> word; ///< of the question's words, which needs no look any more
};

/// The one with the fewest rows, by the counts that are kept of all terms; the whole log when no other is much shorter.
/// A planner that guesses them would take the wrong one at the worst moment.
[[nodiscard]] core::Result<Way> shortestWay(storage::Snapshot& snapshot, const Question& question);

} // namespace bloomzy::audit
