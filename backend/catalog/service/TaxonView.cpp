#include "backend/catalog/service/TaxonView.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/service/VernacularChoice.h"
#include "backend/catalog/store/FacetGroup.h"
#include "backend/catalog/store/ListedTaxa.h"
#include "backend/catalog/store/TaxonStore.h"

#include <algorithm>
#include <map>

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

/// Takes out of `taxon` what it shows.
api::TaxonSummary viewSummary(ListedTaxon& taxon, const std::vector<std::string>& words, std::string_view language)
{
    auto& input = taxon.input;
    api::TaxonSummary summary;
    summary.scientificName = scientificName(input);
    summary.vernacularName = chooseVernacular(input, input.vernacularNames, words, language);
    static_cast<api::NameParts&>(summary) = std::move(static_cast<api::NameParts&>(input));
    summary.id = std::move(taxon.id);
    summary.revision = taxon.revision;
    summary.taxonomicStatus = input.taxonomicStatus;
    summary.family = std::move(input.family);
    summary.light = input.care.light;
    summary.toxicity = worstToxicity(input.care.toxicity);
    summary.toxicityComplete = isToxicityComplete(input.care.toxicity);
    summary.difficulty = input.care.difficulty;
    summary.reviewState = input.reviewState;
    summary.updatedAt = std::move(taxon.updatedAt);
    return summary;
}

/// The accepted names of `taxa` that the caller may see, by id.
core::Result<std::map<std::string, api::NameParts>>
acceptedNames(storage::Snapshot& snapshot, const http::AccessScope& scope, const std::vector<ListedTaxon>& taxa)
{
    std::vector<std::string> ids;
    for (const auto& taxon : taxa)
        if (taxon.input.acceptedNameUsageId)
            ids.push_back(*taxon.input.acceptedNameUsageId);
    BLOOMZY_TRY(const auto found, findTaxa(snapshot, ids));
    std::map<std::string, api::NameParts> names;
    for (const auto& taxon : found)
        if (isInScope(scope, taxon.input))
            names.emplace(taxon.id, taxon.input);
    return names;
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

core::Result<std::vector<api::TaxonSummary>> viewSummaries(storage::Snapshot& snapshot, const http::AccessScope& scope,
                                                           const std::vector<Place>& places,
                                                           const std::vector<std::string>& words,
                                                           std::string_view language)
{
    std::vector<std::int64_t> numbers;
    numbers.reserve(places.size());
    for (const auto& place : places)
        numbers.push_back(place.number);
    BLOOMZY_TRY(auto taxa, listedTaxa(snapshot, numbers));
    BLOOMZY_TRY(const auto accepted, acceptedNames(snapshot, scope, taxa));
    std::vector<api::TaxonSummary> summaries;
    summaries.reserve(taxa.size());
    for (auto& taxon : taxa) {
        const auto name = accepted.find(taxon.input.acceptedNameUsageId.value_or(""));
        auto& summary = summaries.emplace_back(viewSummary(taxon, words, language));
        if (name != accepted.end())
            summary.acceptedName = name->second;
    }
    return summaries;
}

} // namespace bloomzy::catalog
