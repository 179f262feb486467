#include "backend/catalog/list/Filter.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

template <class E>
std::vector<std::string> namesOf(const std::vector<E>& values)
{
    std::vector<std::string> names;
    for (E value : values)
        names.emplace_back(core::json::enumName(value));
    return names;
}

bool holds(const std::vector<std::string>& values, const std::string& value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

Filter::Filter(const api::TaxonFilter& filter, const http::AccessScope& scope)
    : m_allowed{filter.family,
                namesOf(filter.taxonomicStatus),
                namesOf(filter.taxonRank),
                namesOf(filter.light),
                namesOf(filter.toxicity),
                namesOf(filter.difficulty),
                namesOf(filter.reviewState)}
    , m_scope(scope)
    , m_deleted(filter.deleted.value_or(false))
{
    auto& families = m_allowed[static_cast<std::size_t>(Dimension::family)];
    std::replace(families.begin(), families.end(), std::string("unknown"), std::string());
    for (auto& values : m_allowed) { // an address has room for hundreds, and there are thousands of groups
        std::ranges::sort(values);
        values.erase(std::unique(values.begin(), values.end()), values.end());
    }
    for (std::size_t i = 0; i < dimensionCount; ++i)
        if (!m_allowed[i].empty())
            m_narrowed.push_back(static_cast<Dimension>(i));
}

bool Filter::sees(const FacetGroup& group) const
{
    return group.deleted == m_deleted && (m_scope.families.empty() || holds(m_scope.families, group.family()));
}

bool Filter::passes(const FacetGroup& group, Dimension dimension) const
{
    const auto& allowed = m_allowed[static_cast<std::size_t>(dimension)];
    return allowed.empty() || std::binary_search(allowed.begin(), allowed.end(), group.value(dimension));
}

bool Filter::passesAll(const FacetGroup& group) const
{
    return sees(group) && std::all_of(m_narrowed.begin(), m_narrowed.end(),
                                      [&](Dimension dimension) { return passes(group, dimension); });
}

FacetSet::FacetSet(const std::vector<FacetGroup>& groups, const Filter& filter)
{
    std::int64_t last = -1;
    for (const auto& group : groups) {
        last = std::max(last, group.number);
        m_total += group.taxa;
    }
    m_member.resize(static_cast<std::size_t>(last + 1));
    m_families.resize(static_cast<std::size_t>(last + 1));
    const auto take = [&](const auto& some) {
        for (const auto& group : some)
            if (filter.passesAll(group))
                add(group);
    };
    for (const auto& family : filter.families())
        take(std::ranges::equal_range(groups, family, {}, &FacetGroup::family));
    if (filter.families().empty())
        take(groups);
}

void FacetSet::add(const FacetGroup& group)
{
    const auto index = static_cast<std::size_t>(group.number);
    m_member[index] = true;
    m_families[index] = &group.family();
    m_facets.push_back(group.number);
    m_taxa += group.taxa;
}

} // namespace bloomzy::catalog
