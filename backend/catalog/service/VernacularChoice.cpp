#include "backend/catalog/service/VernacularChoice.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

const std::string* matched(const api::TaxonInput& taxon, const std::vector<std::string>& words)
{
    const std::string scientific = fold(scientificName(taxon));
    const std::string* best = nullptr;
    std::ptrdiff_t most = 0;
    for (const auto& vernacular : taxon.vernacularNames) {
        const std::string folded = fold(vernacular.name);
        const auto held = std::count_if(words.begin(), words.end(), [&](const auto& word) {
            return !holdsWord(scientific, word) && holdsWord(folded, word);
        });
        if (held > most) {
            most = held;
            best = &vernacular.name;
        }
    }
    return best;
}

const std::string* preferred(const api::TaxonInput& taxon, std::string_view language)
{
    const std::string* first = nullptr;
    for (const auto& vernacular : taxon.vernacularNames) {
        if (vernacular.language != language)
            continue;
        if (vernacular.preferred)
            return &vernacular.name;
        first = first ? first : &vernacular.name;
    }
    return first;
}

} // namespace

std::optional<std::string> chooseVernacular(const api::TaxonInput& taxon, const std::vector<std::string>& words,
                                            std::string_view language)
{
    const std::string* name = words.empty() ? nullptr : matched(taxon, words);
    if (!name)
        name = preferred(taxon, language);
    if (!name)
        name = preferred(taxon, language.substr(0, language.find('-')));
    return name ? std::optional(*name) : std::nullopt;
}

} // namespace bloomzy::catalog
