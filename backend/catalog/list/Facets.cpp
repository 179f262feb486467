#include "backend/catalog/list/Facets.h"

#include <algorithm>
#include <map>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostFamilies = 200;

using Counts = std::map<std::string, std::int64_t>;

/// Counts a group where no more than one dimension's filter leaves it out: there only that dimension counts it.
void countGroup(const FacetGroup& group, const Filter& filter, std::array<Counts, dimensionCount>& counts,
                std::int64_t& matches)
{
    std::size_t refused = 0;
    std::size_t refusing = 0;
    for (std::size_t i = 0; i < dimensionCount; ++i)
        if (!filter.passes(group, static_cast<Dimension>(i))) {
            ++refused;
            refusing = i;
        }
    matches += refused == 0 ? group.taxa : 0;
    for (std::size_t i = 0; i < dimensionCount; ++i)
        if (refused == 0 || (refused == 1 && refusing == i))
            counts[i][group.values[i]] += group.taxa;
}

std::vector<api::FacetValue> byCount(const Counts& counts)
{
    std::vector<api::FacetValue> values;
    for (const auto& [value, count] : counts)
        values.push_back({value.empty() ? "unknown" : value, count});
    std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.count > b.count; });
    return values;
}

} // namespace

core::Result<std::vector<FacetGroup>> groupsHolding(storage::Snapshot& snapshot, SearchCounts& searchCounts,
                                                    std::vector<FacetGroup> groups,
                                                    const std::vector<std::string>& words)
{
    if (words.empty())
        return groups;
    BLOOMZY_TRY(const auto counts, searchCounts.of(snapshot, words));
    for (auto& group : groups) {
        const auto held = counts->find(group.number);
        group.taxa = held == counts->end() ? 0 : held->second;
    }
    std::erase_if(groups, [](const auto& group) { return group.taxa == 0; });
    return groups;
}

api::TaxonFacets countFacets(const std::vector<FacetGroup>& all, const std::vector<FacetGroup>& holding,
                             const Filter& filter)
{
    api::TaxonFacets facets;
    for (const auto& group : all)
        facets.total += filter.sees(group) ? group.taxa : 0;
    std::array<Counts, dimensionCount> counts;
    for (const auto& group : holding)
        if (filter.sees(group))
            countGroup(group, filter, counts, facets.matches);
    const auto values = [&](Dimension dimension) { return byCount(counts[static_cast<std::size_t>(dimension)]); };
    facets.family = values(Dimension::family);
    facets.family.resize(std::min(facets.family.size(), mostFamilies));
    facets.taxonomicStatus = values(Dimension::taxonomicStatus);
    facets.light = values(Dimension::light);
    facets.toxicity = values(Dimension::toxicity);
    facets.difficulty = values(Dimension::difficulty);
    facets.reviewState = values(Dimension::reviewState);
    return facets;
}

} // namespace bloomzy::catalog
