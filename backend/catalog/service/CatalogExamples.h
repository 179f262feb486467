#pragma once

#include "backend/api/Page.h"
#include "backend/api/Taxa.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the catalog's routes, in the order of the story that they tell.
namespace bloomzy::catalog::examples {

template <class Body, class Query, class Res>
using Of = http::ExampleOf<Body, Query, Res>;
using http::Nothing;

[[nodiscard]] Of<api::TaxonInput, Nothing, api::Taxon> createTaxon();
[[nodiscard]] Of<Nothing, Nothing, api::Taxon> getTaxon();
[[nodiscard]] Of<api::RawJson, Nothing, api::Taxon> updateTaxon();
[[nodiscard]] Of<Nothing, Nothing, Nothing> deleteTaxon();
[[nodiscard]] Of<Nothing, Nothing, api::Taxon> restoreTaxon();
[[nodiscard]] Of<Nothing, api::PageQuery, api::TaxonRevisionPage> taxonRevisions();
[[nodiscard]] Of<Nothing, api::TaxonQuery, api::TaxonPage> listTaxa();
[[nodiscard]] Of<Nothing, api::TaxonFilter, api::TaxonFacets> taxonFacets();
[[nodiscard]] Of<Nothing, api::TaxonSpellingQuery, api::TaxonSpelling> taxonSpelling();
[[nodiscard]] Of<std::string, Nothing, api::ImportResult> importTaxa();
[[nodiscard]] Of<Nothing, Nothing, api::ImportResult> importStarter();

} // namespace bloomzy::catalog::examples
