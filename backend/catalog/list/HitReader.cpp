#include "backend/catalog/list/HitReader.h"

#include "backend/catalog/list/IndexWalk.h"
#include "backend/catalog/list/TaxonWalk.h"

#include <algorithm>
#include <limits>

namespace bloomzy::catalog {

core::Result<std::optional<Hits>> HitReader::read(WordsAt wordsAt, const SearchRange& range, std::size_t most,
                                                  std::size_t wanted)
{
    Hits hits;
    std::size_t visited = 0;
    bool done = true;
    BLOOMZY_CHECK(searchTaxa(m_snapshot, m_request.words, wordsAt, range, [&](std::int64_t place) {
        done = ++visited <= most;
        if (done && m_request.facets.holds(facetAt(place)))
            hits.push_back(place);
        return done && hits.size() < wanted;
    }));
    return done ? std::optional(std::move(hits)) : std::nullopt;
}

std::size_t HitReader::mostByName() const
{
    return std::max(m_request.limits.skippedHits, std::size_t(m_request.facets.taxa()));
}

core::Result<std::optional<std::int64_t>> HitReader::firstByName()
{
    const auto& after = m_request.after;
    const bool descending = m_request.order.descending;
    BLOOMZY_TRY(const auto label, descending ? labelBefore(m_snapshot, after.key, after.number)
                                             : labelAfter(m_snapshot, after.key, after.number));
    if (!label)
        return std::optional<std::int64_t>();
    return std::optional(namePlace(*label, descending ? mostFacets : 0));
}

core::Result<std::vector<Place>> HitReader::resolve(const Hits& hits)
{
    std::vector<Place> places;
    for (const auto hit : hits)
        BLOOMZY_CHECK(visitTaxonAt(m_snapshot, m_request.order, hit,
                                   [&](const WalkedRow& row) { return places.push_back(row.place), true; }));
    return places;
}

core::Result<std::vector<Place>> HitReader::readEverything()
{
    BLOOMZY_TRY(auto places, readInOrder(m_snapshot, m_request, std::numeric_limits<std::size_t>::max()));
    return std::move(places).value_or(std::vector<Place>());
}

} // namespace bloomzy::catalog
