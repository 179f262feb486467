#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/catalog/text/Fold.h"
#include "backend/catalog/text/LanguageTag.h"
#include "backend/catalog/text/Tidy.h"
#include "backend/core/Text.h"
#include "tests/fuzz/support/Fuzz.h"

using namespace bloomzy;
using namespace bloomzy::catalog;

namespace {

/// Ranks and parts in any combination, also such as the rules refuse.
api::TaxonInput taxonOf(Choices& choices)
{
    api::TaxonInput taxon;
    taxon.taxonRank = static_cast<api::TaxonRank>(choices.number(12));
    if (const auto mark = choices.number(4))
        taxon.hybridMark = static_cast<api::HybridMark>(mark - 1);
    for (auto* part : {&taxon.uninomial, &taxon.genus, &taxon.infragenericEpithet, &taxon.specificEpithet,
                       &taxon.infraspecificEpithet, &taxon.cultivarEpithet, &taxon.scientificNameAuthorship}) {
        const auto text = choices.text();
        if (!text.empty())
            *part = std::string(text);
    }
    return taxon;
}

void checkText(std::string_view input)
{
    const std::string folded = fold(input);
    require(core::isUtf8(folded), "a folded text is UTF-8");
    require(fold(folded) == folded, "folding twice is folding once");
    require(holdsWords(folded, searchWords(input)), "a text is found by its own words");
    std::string tidied(input);
    if (tidy(tidied).empty()) {
        std::string again = tidied;
        require(tidy(again).empty() && again == tidied, "what is tidy stays as it is");
        require(fold(tidied) == folded, "tidying does not change what is found");
    }
    if (const auto tag = languageTag(input))
        require(languageTag(*tag) == tag, "a canonical tag is canonical");
}

} // namespace

/// A name composes from whatever parts; of parts that pass the rules the name is found by its own words.
void fuzz(std::string_view input)
{
    checkText(input);
    Choices choices(input);
    api::TaxonInput taxon = taxonOf(choices);
    static_cast<void>(scientificName(taxon));
    if (!checkTaxon(taxon, 2026).empty())
        return;
    const std::string name = scientificName(taxon);
    require(core::isUtf8(name) && !name.empty(), "a name that passes the rules is a text");
    require(!fold(name).empty(), "and can be found");
    const api::TaxonInput before = taxon;
    require(checkTaxon(taxon, 2026).empty() && taxon == before, "what passed the rules passes them unchanged");
}
