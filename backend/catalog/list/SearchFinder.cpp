#include "backend/catalog/list/SearchFinder.h"

#include "backend/catalog/list/FirstPlaces.h"
#include "backend/catalog/list/IndexWalk.h"
#include "backend/catalog/list/TaxonWalk.h"
#include "backend/catalog/store/SearchIndex.h"

#include <algorithm>
#include <limits>

namespace bloomzy::catalog {
namespace {

using Hits = std::vector<std::int64_t>; ///< of NamePlace.h

constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

class SearchFinder
{
public:
    SearchFinder(storage::Snapshot& snapshot, const PageRequest& request)
        : m_snapshot(snapshot)
        , m_request(request)
    {
    }

    core::Result<std::vector<Place>> find()
    {
        if (!m_request.order.byFamily && !m_request.order.byChange)
            return findByName();
        return findInOtherOrder();
    }

private:
    /// A search may pass over as many hits as the filter leaves taxa; then reading those costs less.
    core::Result<std::vector<Place>> findByName()
    {
        BLOOMZY_TRY(const auto from, nameFrom());
        if (!from)
            return std::vector<Place>();
        const auto most = std::max(m_request.limits.skippedHits, std::size_t(m_request.facets.taxa()));
        BLOOMZY_TRY(const auto hits, search({*from, m_request.order.descending}, most, m_request.limit));
        if (hits)
            return resolve(*hits);
        BLOOMZY_TRY(auto places, readInOrder(m_snapshot, m_request, everything));
        return std::move(places).value_or(std::vector<Place>());
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
            BLOOMZY_TRY(const auto hits, search({}, rows * hitsForARow, rows));
            if (hits && hits->size() < rows)
                return m_request.order.byFamily ? firstByFamily(*hits) : firstByChange(*hits);
        }
    }

    /// The hits that pass the filter, in the order of names, no more than `wanted`; nothing when `most` hits held
    /// fewer.
    core::Result<std::optional<Hits>> search(const SearchFrom& from, std::size_t most, std::size_t wanted)
    {
        Hits hits;
        std::size_t visited = 0;
        bool done = true;
        BLOOMZY_CHECK(searchTaxa(m_snapshot, m_request.words, from, [&](std::int64_t place) {
            done = ++visited <= most;
            if (done && m_request.facets.holds(facetAt(place)))
                hits.push_back(place);
            return done && hits.size() < wanted;
        }));
        return done ? std::optional(std::move(hits)) : std::nullopt;
    }

    /// The first place that a page by name may hold; nothing when no name is left.
    core::Result<std::optional<std::int64_t>> nameFrom()
    {
        const auto& after = m_request.after;
        const bool descending = m_request.order.descending;
        BLOOMZY_TRY(const auto label, descending ? labelBefore(m_snapshot, after.key, after.number)
                                                 : labelAfter(m_snapshot, after.key, after.number));
        if (!label)
            return std::optional<std::int64_t>();
        return std::optional(namePlace(*label, descending ? mostFacets - 1 : 0));
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
        return resolve(hits);
    }

    core::Result<std::vector<Place>> firstByChange(const Hits& hits)
    {
        FirstPlaces first(m_request.order, m_request.after, m_request.limit);
        BLOOMZY_TRY(const auto places, resolve(hits));
        for (const auto& place : places)
            first.consider(place);
        return first.take();
    }

    core::Result<std::vector<Place>> resolve(const Hits& hits)
    {
        std::vector<Place> places;
        for (const auto hit : hits)
            BLOOMZY_CHECK(visitTaxonAt(m_snapshot, m_request.order, hit,
                                       [&](const WalkedRow& row) { return places.push_back(row.place), true; }));
        return places;
    }

    storage::Snapshot& m_snapshot;
    const PageRequest& m_request;
};

} // namespace

core::Result<std::vector<Place>> findWithWords(storage::Snapshot& snapshot, const PageRequest& request)
{
    return SearchFinder(snapshot, request).find();
}

} // namespace bloomzy::catalog
