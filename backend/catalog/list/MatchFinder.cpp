#include "backend/catalog/list/MatchFinder.h"

#include "backend/catalog/list/HitReader.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>
#include <limits>

namespace bloomzy::catalog {
namespace {

constexpr auto lastPlace = std::numeric_limits<std::int64_t>::max();

/// Reads a page rank by rank. Names that begin with the phrase are neighbours; the other ranks step over them.
class MatchFinder
{
public:
    MatchFinder(storage::Snapshot& snapshot, const PageRequest& request)
        : m_snapshot(snapshot)
        , m_request(request)
        , m_reader(snapshot, request)
    {
    }

    core::Result<std::vector<Place>> find()
    {
        BLOOMZY_CHECK(findBeginning());
        std::vector<Place> places;
        for (int rank = m_request.after.rank; rank <= lastRank() && places.size() < m_request.limit; ++rank) {
            BLOOMZY_TRY(const auto hits, hitsOf(rank, m_request.limit - places.size()));
            if (!hits)
                return m_reader.readEverything();
            BLOOMZY_TRY(const auto found, m_reader.resolve(*hits));
            for (const auto& place : found)
                places.push_back({rank, place.family, place.key, place.number});
        }
        return places;
    }

private:
    /// Short words are found at beginnings only.
    [[nodiscard]] int lastRank() const
    {
        return std::any_of(m_request.words.begin(), m_request.words.end(), isLongWord) ? elsewhere : wordsBegin;
    }

    core::Result<void> findBeginning()
    {
        BLOOMZY_TRY(const auto first, labelAfter(m_snapshot, m_request.phrase, -1));
        BLOOMZY_TRY(const auto behind, labelAfter(m_snapshot, m_request.phrase + "\U0010FFFF", lastPlace));
        m_beginning = {.first = first ? namePlace(*first, 0) : lastPlace,
                       .last = behind ? namePlace(*behind, 0) - 1 : lastPlace};
        return {};
    }

    core::Result<std::optional<Hits>> hitsOf(int rank, std::size_t wanted)
    {
        std::optional<std::int64_t> from = 0;
        if (rank == m_request.after.rank) {
            BLOOMZY_TRY(from, m_reader.firstByName());
        }
        if (!from)
            return std::optional(Hits());
        if (rank == nameBegins)
            return read(WordsAt::anywhere, {std::max(*from, m_beginning.first), m_beginning.last}, wanted);
        return hitsBeside(rank == wordsBegin ? WordsAt::beginnings : WordsAt::elsewhere, *from, wanted);
    }

    core::Result<std::optional<Hits>> hitsBeside(WordsAt wordsAt, std::int64_t from, std::size_t wanted)
    {
        BLOOMZY_TRY(auto hits, read(wordsAt, {from, m_beginning.first - 1}, wanted));
        if (!hits || hits->size() == wanted || m_beginning.last == lastPlace)
            return hits;
        BLOOMZY_TRY(const auto more,
                    read(wordsAt, {std::max(from, m_beginning.last + 1), lastPlace}, wanted - hits->size()));
        if (!more)
            return more;
        hits->insert(hits->end(), more->begin(), more->end());
        return hits;
    }

    core::Result<std::optional<Hits>> read(WordsAt wordsAt, const SearchRange& range, std::size_t wanted)
    {
        if (range.first > range.last)
            return std::optional(Hits());
        return m_reader.read(wordsAt, range, m_reader.mostByName(), wanted);
    }

    storage::Snapshot& m_snapshot;
    const PageRequest& m_request;
    HitReader m_reader;
    SearchRange m_beginning; ///< the places of the names that begin with the phrase, and of no others
};

} // namespace

core::Result<std::vector<Place>> findByMatch(storage::Snapshot& snapshot, const PageRequest& request)
{
    return MatchFinder(snapshot, request).find();
}

} // namespace bloomzy::catalog
