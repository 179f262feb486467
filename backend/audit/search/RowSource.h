#pragma once

#include "backend/audit/search/SearchRow.h"
#include "backend/storage/Database.h"

#include <memory>
#include <string>
#include <vector>

namespace bloomzy::audit {

enum class Direction { older, newer };

/// Sequences from `first` to `last`, read in one direction.
struct RowRange
{
    std::int64_t first = 1;
    std::int64_t last = 0;
    Direction direction = Direction::older;
};

/// Rows of one index in the order of their sequences, a slice at a time, so that no planner chooses another way and no
/// engine reads on where nobody asks.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// Null at the end. It lives until the next call.
    [[nodiscard]] virtual core::Result<const SearchRow*> next() = 0;
};

/// What an index is asked for.
struct IndexKey
{
    enum class Index { all, column, word };

    Index index = Index::all;
    const char* column = ""; ///< name in search_events, of `column`
    std::int64_t value = 0;
};

/// `snapshot` outlives it.
[[nodiscard]] std::unique_ptr<RowSource> rowsOf(storage::Snapshot& snapshot, const IndexKey& key,
                                                const RowRange& range);
/// The rows of all of them in one order, each once.
[[nodiscard]] std::unique_ptr<RowSource> mergedRows(std::vector<std::unique_ptr<RowSource>> sources,
                                                    Direction direction);

} // namespace bloomzy::audit
