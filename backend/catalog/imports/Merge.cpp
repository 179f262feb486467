#include "backend/catalog/imports/Merge.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

template <class T>
void put(std::optional<T>& into, const std::optional<T>& value)
{
    if (value)
        into = value;
}

void mergeCare(api::Care& care, const api::Care& row)
{
    put(care.wateringIntervalDays, row.wateringIntervalDays);
    put(care.light, row.light);
    put(care.humidityPercent, row.humidityPercent);
    put(care.temperatureCelsius, row.temperatureCelsius);
    put(care.soil, row.soil);
    put(care.difficulty, row.difficulty);
    put(care.growth, row.growth);
    put(care.heightCm, row.heightCm);
    put(care.hardiness, row.hardiness);
    put(care.summary, row.summary);
    put(care.toxicity.people, row.toxicity.people);
    put(care.toxicity.cats, row.toxicity.cats);
    put(care.toxicity.dogs, row.toxicity.dogs);
    put(care.toxicity.note, row.toxicity.note);
}

void mergeVernaculars(std::vector<api::VernacularName>& names, const std::vector<api::VernacularName>& row)
{
    const auto isReplaced = [&](const auto& name) {
        return std::any_of(row.begin(), row.end(), [&](const auto& told) { return told.language == name.language; });
    };
    std::erase_if(names, isReplaced);
    names.insert(names.end(), row.begin(), row.end());
}

void mergeReferences(std::vector<api::Reference>& references, const std::vector<api::Reference>& row)
{
    for (const auto& reference : row)
        if (std::find(references.begin(), references.end(), reference) == references.end())
            references.push_back(reference);
}

} // namespace

api::TaxonInput merged(const api::TaxonInput& before, const api::TaxonInput& row)
{
    auto taxon = before;
    put(taxon.scientificNameAuthorship, row.scientificNameAuthorship);
    put(taxon.family, row.family);
    put(taxon.namePublishedIn, row.namePublishedIn);
    put(taxon.namePublishedInYear, row.namePublishedInYear);
    put(taxon.taxonRemarks, row.taxonRemarks);
    if (row.taxonomicStatus != api::TaxonomicStatus::accepted) {
        taxon.taxonomicStatus = row.taxonomicStatus;
        taxon.acceptedNameUsageId = row.acceptedNameUsageId;
    }
    if (row.reviewState != api::ReviewState::draft)
        taxon.reviewState = row.reviewState;
    mergeCare(taxon.care, row.care);
    mergeVernaculars(taxon.vernacularNames, row.vernacularNames);
    mergeReferences(taxon.references, row.references);
    return taxon;
}

} // namespace bloomzy::catalog
