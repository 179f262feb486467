#include "ui/models/KnownTaxa.h"

#include "ui/widgets/botanical/Folding.h"
#include "ui/widgets/palette/PaletteQuery.h"

#include <algorithm>
#include <unordered_set>

namespace bloomzy::models {

namespace {

QString textOf(const api::TaxonSummary& taxon)
{
    const QString name = QString::fromStdString(taxon.scientificName);
    return widgets::folded(taxon.vernacularName ? name + u' ' + QString::fromStdString(*taxon.vernacularName) : name);
}

} // namespace

void KnownTaxa::learn(const std::vector<api::TaxonSummary>& taxa)
{
    std::unordered_set<std::string> fresh;
    for (const api::TaxonSummary& taxon : taxa)
        fresh.insert(taxon.id);
    std::erase_if(m_taxa, [&](const Known& known) { return fresh.contains(known.taxon.id); });
    for (const api::TaxonSummary& taxon : taxa)
        m_taxa.push_back({taxon, textOf(taxon)});
    while (m_taxa.size() > most)
        m_taxa.pop_front();
}

void KnownTaxa::forget(const QString& id)
{
    std::erase_if(m_taxa, [&](const Known& known) { return known.taxon.id == id.toStdString(); });
}

std::vector<api::TaxonSummary> KnownTaxa::find(const QString& words, int limit,
                                               std::optional<api::TaxonomicStatus> status) const
{
    struct Hit
    {
        widgets::Fit fit;
        const Known* known;
    };
    const QString folded = widgets::folded(words);
    std::vector<Hit> hits;
    for (const Known& known : m_taxa) {
        const widgets::Fit fit = widgets::fitOfFolded(known.text, folded);
        if ((!status || known.taxon.taxonomicStatus == *status) && fit != widgets::Fit::none)
            hits.push_back({fit, &known});
    }
    const auto place = [](const Hit& hit) { return std::pair(hit.fit, QStringView(hit.known->text)); };
    const auto end = hits.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(hits));
    std::ranges::partial_sort(hits, end, {}, place);
    std::vector<api::TaxonSummary> found;
    for (auto it = hits.begin(); it != end; ++it)
        found.push_back(it->known->taxon);
    return found;
}

} // namespace bloomzy::models
