#include "backend/catalog/list/PageFinder.h"

#include "backend/catalog/list/TaxonWalk.h"
#include "backend/catalog/store/SearchIndex.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>
#include <limits>

namespace bloomzy::catalog {
namespace {

class PageFinder
{
public:
    PageFinder(storage::Snapshot& snapshot, const PageRequest& request)
        : m_snapshot(snapshot)
        , m_request(request)
    {
    }

    core::Result<std::vector<Place>> find()
    {
        if (m_request.facets.taxa() > 0)
            BLOOMZY_CHECK(m_request.words.empty() ? findAll() : findWords());
        return std::move(m_places);
    }

private:
    core::Result<void> findAll()
    {
        const auto& facets = m_request.facets;
        const bool sparse = facets.taxa() * std::int64_t(m_request.limits.walkLimit) <
                            facets.total() * std::int64_t(m_request.limit) * 4;
        if (sparse || facets.facets().size() <= 4)
            return collectGroups();
        BLOOMZY_TRY(const bool done, walkIndex());
        return done ? core::Result<void>() : collectGroups();
    }

    core::Result<void> findWords()
    {
        BLOOMZY_TRY(const bool few, searchUpTo(m_request.limits.fewCandidates));
        if (!few) {
            BLOOMZY_TRY(const bool done, walkIndex());
            if (done)
                return {};
            BLOOMZY_CHECK(searchUpTo(std::numeric_limits<std::size_t>::max()));
        }
        for (const auto& candidate : m_candidates)
            BLOOMZY_CHECK(considerCandidate(candidate));
        return {};
    }

    /// Collects the taxa that hold the words and pass the filters; false when more than `most` hold the words.
    core::Result<bool> searchUpTo(std::size_t most)
    {
        m_candidates.clear();
        std::size_t hits = 0;
        BLOOMZY_CHECK(searchTaxa(m_snapshot, m_request.words, [&](const SearchHit& hit) {
            if (m_request.facets.holds(hit.facet))
                m_candidates.push_back({{}, std::string(hit.sortKey), hit.number});
            return ++hits <= most;
        }));
        return hits <= most;
    }

    /// A hit of the search knows its name; for the other orders the row is asked.
    core::Result<void> considerCandidate(const Place& candidate)
    {
        if (!m_request.order.byFamily && !m_request.order.byChange)
            return consider(candidate), core::Result<void>();
        return visitTaxon(m_snapshot, m_request.order, candidate.number,
                          [this](const WalkedRow& row) { return consider(row.place), true; });
    }

    /// False when it met too little in the rows that it may pass over.
    core::Result<bool> walkIndex()
    {
        m_places.clear();
        std::size_t walked = 0;
        bool done = true;
        const bool words = !m_request.words.empty();
        const auto visit = [&](const WalkedRow& row) {
            done = ++walked <= m_request.limits.walkLimit;
            if (done && m_request.facets.holds(row.facet) && (!words || holdsWords(row.text, m_request.words)))
                m_places.push_back(row.place);
            return done && m_places.size() < m_request.limit;
        };
        BLOOMZY_CHECK(words ? walkTaxaWithText(m_snapshot, m_request.order, m_request.after, visit)
                            : walkTaxa(m_snapshot, m_request.order, m_request.after, visit));
        if (!done)
            m_places.clear();
        return done;
    }

    core::Result<void> collectGroups()
    {
        const bool merge = !m_request.order.byChange && m_request.facets.facets().size() <= m_request.limits.mergeLimit;
        for (const auto facet : m_request.facets.facets())
            BLOOMZY_CHECK(merge ? mergeGroup(facet)
                                : visitFacetGroup(m_snapshot, m_request.order, facet,
                                                  [this](const WalkedRow& row) { return consider(row.place), true; }));
        return {};
    }

    core::Result<void> mergeGroup(std::int64_t facet)
    {
        const auto& after = m_request.after;
        Place start = after;
        if (m_request.order.byFamily) {
            BLOOMZY_TRY(const int side, compareFamily(facet, after));
            if (side < 0)
                return {};
            if (side > 0)
                start = m_request.order.start();
        }
        std::size_t taken = 0;
        return walkFacetGroup(m_snapshot, m_request.order, facet, start,
                              [&](const WalkedRow& row) { return consider(row.place) && ++taken < m_request.limit; });
    }

    /// All taxa of a group are of one family: is it before, at or after the family of `after`?
    core::Result<int> compareFamily(std::int64_t facet, const Place& after)
    {
        int side = -1;
        BLOOMZY_CHECK(
            walkFacetGroup(m_snapshot, m_request.order, facet, m_request.order.start(), [&](const WalkedRow& row) {
                side = row.place.family.compare(after.family);
                return false;
            }));
        return side;
    }

    /// Keeps the first `limit` places after the asked one, in a heap; false when `place` came too late to be kept.
    bool consider(const Place& place)
    {
        const auto before = [this](const Place& a, const Place& b) { return m_request.order.before(a, b); };
        if (!before(m_request.after, place))
            return true;
        const bool full = m_places.size() >= m_request.limit;
        if (full && !before(place, m_places.front()))
            return false;
        if (full) {
            std::pop_heap(m_places.begin(), m_places.end(), before);
            m_places.pop_back();
        }
        m_places.push_back(place);
        std::push_heap(m_places.begin(), m_places.end(), before);
        return true;
    }

    storage::Snapshot& m_snapshot;
    const PageRequest& m_request;
    std::vector<Place> m_candidates;
    std::vector<Place> m_places;
};

} // namespace

core::Result<std::vector<Place>> findPage(storage::Snapshot& snapshot, const PageRequest& request)
{
    BLOOMZY_TRY(auto places, PageFinder(snapshot, request).find());
    std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) { return request.order.before(a, b); });
    return places;
}

} // namespace bloomzy::catalog
