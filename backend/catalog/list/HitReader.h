#pragma once

#include "backend/catalog/list/PageFinder.h"
#include "backend/catalog/store/SearchIndex.h"

namespace bloomzy::catalog {

using Hits = std::vector<std::int64_t>; ///< of NamePlace.h

/// Reads what the search index answers to a request with words.
class HitReader
{
public:
    HitReader(storage::Snapshot& snapshot, const PageRequest& request)
        : m_snapshot(snapshot)
        , m_request(request)
    {
    }

    /// The hits that pass the filter, in the order of names, no more than `wanted`; nothing when `most` hits held
    /// fewer.
    [[nodiscard]] core::Result<std::optional<Hits>> read(WordsAt wordsAt, const SearchRange& range, std::size_t most,
                                                         std::size_t wanted);
    /// A search by name may pass over as many hits as the filter leaves taxa; then reading those costs less.
    [[nodiscard]] std::size_t mostByName() const;
    /// The first place that a page by name may hold; nothing when no name is left.
    [[nodiscard]] core::Result<std::optional<std::int64_t>> firstByName();
    [[nodiscard]] core::Result<std::vector<Place>> resolve(const Hits& hits);
    /// The page without the index, however many rows that takes.
    [[nodiscard]] core::Result<std::vector<Place>> readEverything();

private:
    storage::Snapshot& m_snapshot;
    const PageRequest& m_request;
};

} // namespace bloomzy::catalog
