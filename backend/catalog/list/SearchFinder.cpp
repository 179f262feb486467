#include "backend/catalog/list/SearchFinder.h"

#include "backend/catalog/list/FirstPlaces.h"
#include "backend/catalog/list/HitReader.h"
#include "backend/catalog/list/IndexWalk.h"
#include "backend/catalog/list/MatchFinder.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

class SearchFinder
{
public:
    SearchFinder(storage::Snapshot& snapshot, const PageRequest& request)
        : m_snapshot(snapshot)
        , m_request(request)
        , m_reader(snapshot, request)
    {
    }

    core::Result<std::vector<Place>> find()
    {
        if (!m_request.order.byFamily && !m_request.order.byChange)
            return findByName();
        return findInOtherOrder();
    }

private:
    core::Result<std::vector<Place>> findByName()
    {
        BLOOMZY_TRY(const auto from, m_reader.firstByName());
        if (!from)
            return std::vector<Place>();
        SearchRange range{.first = *from};
        if (m_request.order.descending)
            range = {.last = *from, .descending = true};
        BLOOMZY_TRY(const auto hits, m_reader.read(WordsAt::anywhere, range, m_reader.mostByName(), m_request.limit));
        return hits ? m_reader.resolve(*hits) : m_reader.readEverything();
    }

    /// Nobody knows which way is short before trying, so each gets ever more rope.
    core::Result<std::vector<Place>> findInOtherOrder()
    {
        constexpr std::size_t growth = 4;
        constexpr std::size_t hitsForARow = 16; ///< a hit of the index costs so much less than a row
        for (std::size_t rows = m_request.limits.firstTry;; rows *= growth) {
            BLOOMZY_TRY(auto places, readInOrder(m_snapshot, m_request, rows));
            if (places)
                return std::move(*places);
            BLOOMZY_TRY(const auto hits, m_reader.read(WordsAt::anywhere, {}, rows * hitsForARow, rows));
            if (hits && hits->size() < rows)
                return m_request.order.byFamily ? firstByFamily(*hits) : firstByChange(*hits);
        }
    }

    core::Result<std::vector<Place>> firstByFamily(Hits hits)
    {
        const auto& after = m_request.after;
        const auto family = [this](std::int64_t hit) -> const std::string& {
            return m_request.facets.family(facetAt(hit));
        };
        BLOOMZY_TRY(const auto label, labelAfter(m_snapshot, after.key, after.number));
        std::erase_if(hits, [&](std::int64_t hit) {
            const int side = family(hit).compare(after.family);
            return side < 0 || (side == 0 && (!label || labelAt(hit) < *label));
        });
        const auto kept = std::min(hits.size(), m_request.limit);
        std::partial_sort(hits.begin(), hits.begin() + std::ptrdiff_t(kept), hits.end(), [&](auto a, auto b) {
            const int side = family(a).compare(family(b));
            return side < 0 || (side == 0 && a < b);
        });
        hits.resize(kept);
        return m_reader.resolve(hits);
    }

    core::Result<std::vector<Place>> firstByChange(const Hits& hits)
    {
        FirstPlaces first(m_request.order, m_request.after, m_request.limit);
        BLOOMZY_TRY(const auto places, m_reader.resolve(hits));
        for (const auto& place : places)
            first.consider(place);
        return first.take();
    }

    storage::Snapshot& m_snapshot;
    const PageRequest& m_request;
    HitReader m_reader;
};

} // namespace

core::Result<std::vector<Place>> findWithWords(storage::Snapshot& snapshot, const PageRequest& request)
{
    if (request.order.byMatch)
        return findByMatch(snapshot, request);
    return SearchFinder(snapshot, request).find();
}

} // namespace bloomzy::catalog
