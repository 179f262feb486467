#include "backend/catalog/service/TaxonView.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/store/FacetGroup.h"
#include "backend/catalog/store/TaxonStore.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr int deepestTree = 64;
constexpr std::int64_t shownSynonyms = 100;

api::TaxonLink linkTo(const TaxonRecord& taxon)
{
    return {taxon.id, taxon.input};
}

core::Result<std::vector<api::TaxonLink>> parentsOf(storage::Snapshot& snapshot, const http::AccessScope& scope,
                                                    const TaxonRecord& taxon)
{
    std::vector<api::TaxonLink> parents;
    auto next = taxon.input.parentNameUsageId;
    for (int depth = 0; next && depth < deepestTree; ++depth) {
        BLOOMZY_TRY(const auto parent, findTaxon(snapshot, *next));
        if (!parent)
            break;
        if (isInScope(scope, parent->input))
            parents.push_back(linkTo(*parent));
        next = parent->input.parentNameUsageId;
    }
    std::reverse(parents.begin(), parents.end());
    return parents;
}

} // namespace

core::Result<std::optional<TaxonRecord>> visibleTaxon(storage::Snapshot& snapshot, const http::AccessScope& scope,
                                                      std::string_view id)
{
    BLOOMZY_TRY(auto taxon, findTaxon(snapshot, id));
    if (taxon && !isInScope(scope, taxon->input))
        taxon.reset();
    return taxon;
}

core::Result<api::Taxon> viewTaxon(storage::Snapshot& snapshot, const http::AccessScope& scope,
                                   const TaxonRecord& taxon)
{
    api::Taxon view;
    static_cast<api::TaxonInput&>(view) = taxon.input;
    view.id = taxon.id;
    view.revision = taxon.revision;
    view.scientificName = scientificName(taxon.input);
    view.createdAt = taxon.createdAt;
    view.updatedAt = taxon.updatedAt;
    view.updatedBy = taxon.updatedBy;
    view.deletedAt = taxon.deletedAt;
    if (taxon.input.acceptedNameUsageId) {
        BLOOMZY_TRY(const auto accepted, visibleTaxon(snapshot, scope, *taxon.input.acceptedNameUsageId));
        if (accepted)
            view.acceptedName = linkTo(*accepted);
    }
    BLOOMZY_TRY(view.parents, parentsOf(snapshot, scope, taxon));
    BLOOMZY_TRY(const auto synonyms, synonymsOf(snapshot, taxon.id, shownSynonyms));
    for (const auto& synonym : synonyms)
        if (isInScope(scope, synonym.input))
            view.synonyms.push_back(linkTo(synonym));
    return view;
}

} // namespace bloomzy::catalog
