#include "backend/catalog/service/SummaryView.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/service/VernacularChoice.h"
#include "backend/catalog/store/FacetGroup.h"
#include "backend/catalog/store/ListedTaxa.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <utility>

namespace bloomzy::catalog {
namespace {

using Text = KeptSummaries::Text;

/// Takes out of `input` what a row shows.
api::TaxonSummary summaryOf(const ListedRow& row, ListedInput input, const SummaryLook& look)
{
    api::TaxonSummary summary;
    summary.scientificName = scientificName(input);
    summary.vernacularName = chooseVernacular(input, input.vernacularNames, look.words, look.language);
    static_cast<api::NameParts&>(summary) = std::move(static_cast<api::NameParts&>(input));
    summary.id = row.id;
    summary.revision = row.revision;
    summary.taxonomicStatus = input.taxonomicStatus;
    summary.family = std::move(input.family);
    summary.light = input.care.light;
    summary.toxicity = worstToxicity(input.care.toxicity);
    summary.toxicityComplete = isToxicityComplete(input.care.toxicity);
    summary.difficulty = input.care.difficulty;
    summary.reviewState = input.reviewState;
    summary.updatedAt = row.updatedAt;
    return summary;
}

Text written(const api::TaxonSummary& summary)
{
    return std::make_shared<const std::string>(core::json::toJson(summary));
}

/// Writes the rows of one page.
class SummaryReader
{
public:
    SummaryReader(storage::Snapshot& snapshot, KeptSummaries& kept, const SummaryLook& look)
        : m_snapshot(snapshot)
        , m_kept(kept)
        , m_look(look)
    {
    }

    core::Result<std::vector<Text>> read(const std::vector<std::int64_t>& numbers)
    {
        m_texts.resize(numbers.size());
        BLOOMZY_CHECK(
            readListed(m_snapshot, numbers, [&](std::size_t place, const ListedRow& row) { return take(place, row); }));
        BLOOMZY_CHECK(writeSynonyms());
        std::erase(m_texts, nullptr);
        return std::move(m_texts);
    }

private:
    struct Synonym
    {
        std::size_t place;
        std::string accepted;
        api::TaxonSummary summary;
    };

    core::Result<void> take(std::size_t place, const ListedRow& row)
    {
        const SummaryKey key{row.number, row.id, row.revision, row.updatedAt, m_look.language};
        // Which name a search shows depends on its words.
        const bool mayBeKept = m_look.words.empty();
        if (mayBeKept)
            m_texts[place] = m_kept.find(key);
        if (m_texts[place])
            return {};
        BLOOMZY_TRY(auto input, row.input());
        const auto accepted = input.acceptedNameUsageId;
        auto summary = summaryOf(row, std::move(input), m_look);
        if (accepted) {
            m_synonyms.push_back({place, *accepted, std::move(summary)});
            return {};
        }
        m_texts[place] = written(summary);
        if (mayBeKept)
            m_kept.keep(key, m_texts[place]);
        return {};
    }

    /// They show the accepted name, which changes without them, to who may see it. So they are never kept.
    core::Result<void> writeSynonyms()
    {
        std::vector<std::string> ids;
        for (const Synonym& synonym : m_synonyms)
            ids.push_back(synonym.accepted);
        BLOOMZY_TRY(const auto found, findTaxa(m_snapshot, ids));
        for (Synonym& synonym : m_synonyms) {
            const auto accepted = std::ranges::find(found, synonym.accepted, &TaxonRecord::id);
            if (accepted != found.end() && isInScope(m_look.scope, accepted->input))
                synonym.summary.acceptedName = accepted->input;
            m_texts[synonym.place] = written(synonym.summary);
        }
        return {};
    }

    storage::Snapshot& m_snapshot;
    KeptSummaries& m_kept;
    const SummaryLook& m_look;
    std::vector<Text> m_texts;
    std::vector<Synonym> m_synonyms;
};

} // namespace

core::Result<std::vector<Text>> viewSummaries(storage::Snapshot& snapshot, KeptSummaries& kept,
                                              const std::vector<Place>& places, const SummaryLook& look)
{
    std::vector<std::int64_t> numbers;
    numbers.reserve(places.size());
    for (const auto& place : places)
        numbers.push_back(place.number);
    return SummaryReader(snapshot, kept, look).read(numbers);
}

} // namespace bloomzy::catalog
