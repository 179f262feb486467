#include "backend/catalog/service/VernacularChoice.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using Names = std::vector<api::VernacularName>;

const std::string* matched(const api::NameParts& name, const Names& names, const std::vector<std::string>& words)
{
    const std::string scientific = fold(scientificName(name));
    const std::string* best = nullptr;
    std::ptrdiff_t most = 0;
    for (const auto& vernacular : names) {
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

const std::string* preferred(const Names& names, std::string_view language)
{
    const std::string* first = nullptr;
    for (const auto& vernacular : names) {
        if (vernacular.language != language)
            continue;
        if (vernacular.preferred)
            return &vernacular.name;
        first = first ? first : &vernacular.name;
    }
    return first;
}

} // namespace

std::optional<std::string> chooseVernacular(const api::NameParts& name,
                                            const std::vector<api::VernacularName>& vernacularNames,
                                            const std::vector<std::string>& words, std::string_view language)
{
    const std::string* chosen = words.empty() ? nullptr : matched(name, vernacularNames, words);
    if (!chosen)
        chosen = preferred(vernacularNames, language);
    if (!chosen)
        chosen = preferred(vernacularNames, language.substr(0, language.find('-')));
    return chosen ? std::optional(*chosen) : std::nullopt;
}

} // namespace bloomzy::catalog
