#pragma once

#include "backend/api/Taxa.h"
#include "backend/catalog/list/FacetGroups.h"
#include "backend/catalog/list/SearchCounts.h"
#include "backend/catalog/service/KeptSummaries.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::catalog {

/// What the routes of lists do.
class ListHandlers
{
public:
    explicit ListHandlers(storage::Database& database);

    /// An api::TaxonPage.
    [[nodiscard]] core::Result<http::Response> list(const http::Request& request, const api::TaxonQuery& query);
    [[nodiscard]] core::Result<http::Reply<api::TaxonFacets>> facets(const http::Request& request,
                                                                     const api::TaxonFilter& filter);
    [[nodiscard]] core::Result<http::Reply<api::TaxonSpelling>> spelling(const http::Request& request,
                                                                         const api::TaxonSpellingQuery& query);

private:
    storage::Database& m_database;
    FacetGroups m_facetGroups;
    SearchCounts m_searchCounts;
    KeptSummaries m_kept;
};

} // namespace bloomzy::catalog
