#include "backend/catalog/service/TaxonView.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/service/VernacularChoice.h"
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

core::Result<api::TaxonSummary> viewSummary(storage::Snapshot& snapshot, const http::AccessScope& scope,
                                            const TaxonRecord& taxon, const std::vector<std::string>& words,
                                            std::string_view language)
{
    const auto& input = taxon.input;
    api::TaxonSummary summary;
    static_cast<api::NameParts&>(summary) = input;
    summary.id = taxon.id;
    summary.revision = taxon.revision;
    summary.scientificName = scientificName(input);
    summary.taxonomicStatus = input.taxonomicStatus;
    summary.family = input.family;
    summary.vernacularName = chooseVernacular(input, words, language);
    summary.light = input.care.light;
    summary.toxicity = worstToxicity(input.care.toxicity);
    summary.toxicityComplete = isToxicityComplete(input.care.toxicity);
    summary.difficulty = input.care.difficulty;
    summary.reviewState = input.reviewState;
    summary.updatedAt = taxon.updatedAt;
    if (input.acceptedNameUsageId) {
        BLOOMZY_TRY(const auto accepted, findTaxon(snapshot, *input.acceptedNameUsageId));
        if (accepted && isInScope(scope, accepted->input))
            summary.acceptedName = accepted->input;
    }
    return summary;
}

} // namespace

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
        BLOOMZY_TRY(const auto accepted, findTaxon(snapshot, *taxon.input.acceptedNameUsageId));
        if (accepted && isInScope(scope, accepted->input))
            view.acceptedName = linkTo(*accepted);
    }
    BLOOMZY_TRY(view.parents, parentsOf(snapshot, scope, taxon));
    BLOOMZY_TRY(const auto synonyms, synonymsOf(snapshot, taxon.id, shownSynonyms));
    for (const auto& synonym : synonyms)
        if (isInScope(scope, synonym.input))
            view.synonyms.push_back(linkTo(synonym));
    return view;
}

core::Result<std::vector<api::TaxonSummary>> viewSummaries(storage::Snapshot& snapshot, const http::AccessScope& scope,
                                                           const std::vector<Place>& places,
                                                           const std::vector<std::string>& words,
                                                           std::string_view language)
{
    std::vector<api::TaxonSummary> summaries;
    for (const auto& place : places) {
        BLOOMZY_TRY(const auto taxon, taxonByNumber(snapshot, place.number));
        if (!taxon)
            continue;
        BLOOMZY_TRY(auto summary, viewSummary(snapshot, scope, *taxon, words, language));
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

} // namespace bloomzy::catalog
