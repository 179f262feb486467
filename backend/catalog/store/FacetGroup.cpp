#include "backend/catalog/store/FacetGroup.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using core::json::enumName;

template <class E>
std::string nameOf(const std::optional<E>& value)
{
    return std::string(enumName(value.value_or(E::unknown)));
}

/// `none` counts only when nothing is left that could be otherwise: not known never reads as safe.
std::optional<api::Severity> narrowedToxicity(const api::Toxicity& toxicity)
{
    const auto worst = worstToxicity(toxicity);
    if (worst == api::Severity::none && !isToxicityComplete(toxicity))
        return {};
    return worst;
}

} // namespace

FacetGroup facetGroupOf(const TaxonRecord& taxon)
{
    const auto& input = taxon.input;
    return {.deleted = taxon.deletedAt.has_value(),
            .import = taxon.import,
            .values = {familyOf(input), std::string(enumName(input.taxonomicStatus)),
                       std::string(enumName(input.taxonRank)), nameOf(input.care.light),
                       nameOf(narrowedToxicity(input.care.toxicity)), nameOf(input.care.difficulty),
                       std::string(enumName(input.reviewState))}};
}

bool isSeen(const FacetGroup& group)
{
    return group.import < 2;
}

std::string familyOf(const api::TaxonInput& taxon)
{
    if (taxon.family)
        return *taxon.family;
    return taxon.taxonRank == api::TaxonRank::family ? taxon.uninomial.value_or("") : "";
}

std::optional<api::Severity> worstToxicity(const api::Toxicity& toxicity)
{
    return std::max({toxicity.people, toxicity.cats, toxicity.dogs});
}

bool isToxicityComplete(const api::Toxicity& toxicity)
{
    return toxicity.people && toxicity.cats && toxicity.dogs;
}

} // namespace bloomzy::catalog
