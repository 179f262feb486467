#pragma once

#include "backend/catalog/store/TaxonRecord.h"

#include <array>

namespace bloomzy::catalog {

/// What taxa are narrowed by, beside words.
enum class Dimension : std::size_t { family, taxonomicStatus, taxonRank, light, toxicity, difficulty, reviewState };
inline constexpr std::size_t dimensionCount = 7;

/// One combination of values, by Dimension: wire names, and `unknown` for what is not known; the family is empty then.
struct FacetGroup
{
    std::int64_t number = 0;
    bool deleted = false;
    std::int64_t import = 0; ///< of an import that is not over, see TaxonRecord
    std::array<std::string, dimensionCount> values;
    std::int64_t taxa = 0;

    [[nodiscard]] const std::string& value(Dimension dimension) const
    {
        return values[static_cast<std::size_t>(dimension)];
    }
    [[nodiscard]] const std::string& family() const { return value(Dimension::family); }
};

/// Whether it is of the catalog or the bin, or of an import that everybody sees.
[[nodiscard]] bool isSeen(const FacetGroup& group);

/// The group of a taxon; `number` and `taxa` are 0.
[[nodiscard]] FacetGroup facetGroupOf(const TaxonRecord& taxon);

/// The family that a taxon is narrowed and scoped by: its own name if it is one.
[[nodiscard]] std::string familyOf(const api::TaxonInput& taxon);

/// The worst of people, cats and dogs; absent when all three are not known.
[[nodiscard]] std::optional<api::Severity> worstToxicity(const api::Toxicity& toxicity);
[[nodiscard]] bool isToxicityComplete(const api::Toxicity& toxicity);

} // namespace bloomzy::catalog
