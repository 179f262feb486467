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
    for (auto& values : m_allowed)
        std::sort(values.begin(), values.end()); // an address has room for hundreds, and there are thousands of groups
}

bool Filter::sees(const FacetGroup& group) const
{
    return group.deleted == m_deleted &&
           (m_scope.families.empty() || holds(m_scope.families, group.value(Dimension::family)));
}

bool Filter::passes(const FacetGroup& group, Dimension dimension) const
{
    const auto& allowed = m_allowed[static_cast<std::size_t>(dimension)];
    return allowed.empty() || std::binary_search(allowed.begin(), allowed.end(), group.value(dimension));
}

bool Filter::passesAll(const FacetGroup& group) const
{
    if (!sees(group))
        return false;
    for (std::size_t i = 0; i < dimensionCount; ++i)
        if (!passes(group, static_cast<Dimension>(i)))
            return false;
    return true;
}

FacetSet::FacetSet(const std::vector<FacetGroup>& groups, const Filter& filter)
{
    for (const auto& group : groups) {
        m_total += group.taxa;
        if (!filter.passesAll(group))
            continue;
        const auto index = static_cast<std::size_t>(group.number);
        if (m_member.size() <= index) {
            m_member.resize(index + 1);
            m_families.resize(index + 1);
        }
        m_member[index] = true;
        m_families[index] = group.value(Dimension::family);
        m_facets.push_back(group.number);
        m_taxa += group.taxa;
    }
}

} // namespace bloomzy::catalog
