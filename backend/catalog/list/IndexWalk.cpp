#include "backend/catalog/list/IndexWalk.h"

#include "backend/catalog/list/FirstPlaces.h"
#include "backend/catalog/list/TaxonWalk.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

Text textFor(const PageRequest& request)
{
    return request.words.empty() ? Text::without : Text::with;
}

bool holds(const PageRequest& request, const WalkedRow& row)
{
    return request.words.empty() || holdsWords(row.text, request.words);
}

MatchRank matchRank(std::string_view text, const PageRequest& request)
{
    if (text.starts_with(request.phrase))
        return nameBegins;
    return beginsWords(text, request.words) ? wordsBegin : elsewhere;
}

/// Reads the facet groups that pass, each in the order and no further than the page needs.
class GroupReader
{
public:
    GroupReader(storage::Snapshot& snapshot, const PageRequest& request, std::size_t most)
        : m_snapshot(snapshot)
        , m_request(request)
        , m_most(most)
        , m_places(request.order, request.after, request.limit)
    {
    }

    core::Result<std::optional<std::vector<Place>>> read()
    {
        for (const auto facet : m_request.facets.facets())
            BLOOMZY_CHECK(readGroup(facet));
        return m_walked > m_most ? std::nullopt : std::optional(m_places.take());
    }

private:
    /// All taxa of a group are of one family, so by family a group lies before, around or after the asked place.
    core::Result<void> readGroup(std::int64_t facet)
    {
        const std::string& family = m_request.facets.family(facet);
        Place start = m_request.order.byMatch ? m_request.order.start() : m_request.after;
        if (m_request.order.byFamily) {
            const int side = family.compare(m_request.after.family);
            if (side < 0)
                return {};
            if (side > 0)
                start = m_request.order.start();
        }
        return walkFacetGroup(m_snapshot, m_request.order, facet, start, textFor(m_request),
                              [&](WalkedRow& row) { return take(row, family); });
    }

    /// Whether the group may hold more.
    bool take(WalkedRow& row, const std::string& family)
    {
        if (m_request.order.byFamily)
            row.place.family = family;
        if (++m_walked > m_most || (!m_request.order.byMatch && m_places.isTooLate(row.place)))
            return false;
        if (holds(m_request, row))
            m_places.consider(ranked(row));
        return true;
    }

    [[nodiscard]] Place ranked(const WalkedRow& row) const
    {
        Place place = row.place;
        if (m_request.order.byMatch)
            place.rank = matchRank(row.text, m_request);
        return place;
    }

    storage::Snapshot& m_snapshot;
    const PageRequest& m_request;
    const std::size_t m_most;
    std::size_t m_walked = 0;
    FirstPlaces m_places;
};

core::Result<std::optional<std::vector<Place>>> walkIndex(storage::Snapshot& snapshot, const PageRequest& request,
                                                          std::size_t most)
{
    std::vector<Place> places;
    std::size_t walked = 0;
    bool done = true;
    const auto visit = [&](const WalkedRow& row) {
        done = ++walked <= most;
        if (done && request.facets.holds(row.facet) && holds(request, row))
            places.push_back(row.place);
        return done && places.size() < request.limit;
    };
    BLOOMZY_CHECK(walkTaxa(snapshot, request.order, request.after, textFor(request), visit));
    return done ? std::optional(std::move(places)) : std::nullopt;
}

} // namespace

core::Result<std::optional<std::vector<Place>>> readInOrder(storage::Snapshot& snapshot, const PageRequest& request,
                                                            std::size_t most)
{
    const auto& facets = request.facets;
    const bool leavesLittle = facets.taxa() * request.limits.walkedPerHit < facets.total();
    if (leavesLittle || request.order.byMatch || facets.facets().size() <= request.limits.fewGroups)
        return GroupReader(snapshot, request, most).read();
    BLOOMZY_TRY(auto places, walkIndex(snapshot, request, std::min(most, request.limits.walkedAtMost)));
    if (places || most <= request.limits.walkedAtMost)
        return places;
    return GroupReader(snapshot, request, most).read();
}

} // namespace bloomzy::catalog
