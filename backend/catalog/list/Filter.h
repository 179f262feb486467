#pragma once

#include "backend/catalog/store/FacetGroup.h"
#include "backend/http/Authorizer.h"

#include <vector>

namespace bloomzy::catalog {

/// A TaxonFilter and the caller's scope, over facet groups; words are not part of it.
class Filter
{
public:
    Filter(const api::TaxonFilter& filter, const http::AccessScope& scope);

    /// In the right half (catalog or bin) and in the scope.
    [[nodiscard]] bool sees(const FacetGroup& group) const;
    [[nodiscard]] bool passes(const FacetGroup& group, Dimension dimension) const;
    [[nodiscard]] bool passesAll(const FacetGroup& group) const;
    /// Sorted; empty: all.
    [[nodiscard]] const std::vector<std::string>& families() const
    {
        return m_allowed[static_cast<std::size_t>(Dimension::family)];
    }

private:
    std::array<std::vector<std::string>, dimensionCount> m_allowed; ///< sorted; empty: everything
    std::vector<Dimension> m_narrowed;                              ///< where something is not allowed
    const http::AccessScope& m_scope;
    bool m_deleted;
};

/// Facet groups by number.
class FacetSet
{
public:
    /// Those of `groups`, which are sorted by family, that pass; `groups` must outlive this.
    FacetSet(const std::vector<FacetGroup>& groups, const Filter& filter);

    [[nodiscard]] bool holds(std::int64_t facet) const
    {
        return facet >= 0 && static_cast<std::size_t>(facet) < m_member.size() &&
               m_member[static_cast<std::size_t>(facet)];
    }
    [[nodiscard]] const std::vector<std::int64_t>& facets() const { return m_facets; }
    /// Of one of facets().
    [[nodiscard]] const std::string& family(std::int64_t facet) const
    {
        return *m_families[static_cast<std::size_t>(facet)];
    }
    [[nodiscard]] std::int64_t taxa() const { return m_taxa; }   ///< in these groups
    [[nodiscard]] std::int64_t total() const { return m_total; } ///< in all groups

private:
    void add(const FacetGroup& group);

    std::vector<bool> m_member;
    std::vector<const std::string*> m_families;
    std::vector<std::int64_t> m_facets;
    std::int64_t m_taxa = 0;
    std::int64_t m_total = 0;
};

} // namespace bloomzy::catalog
