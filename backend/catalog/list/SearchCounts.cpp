#include "backend/catalog/list/SearchCounts.h"

#include "backend/catalog/store/SearchChanges.h"
#include "backend/catalog/store/SearchIndex.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>
#include <optional>

namespace bloomzy::catalog {
namespace {

using Counts = SearchCounts::Counts;

constexpr std::size_t mostKept = 128;

std::string keyOf(const std::vector<std::string>& words)
{
    std::string key;
    for (const auto& word : words)
        key += word + " ";
    return key;
}

core::Result<Counts> countAll(storage::Snapshot& snapshot, const std::vector<std::string>& words)
{
    std::vector<std::int64_t> byFacet;
    BLOOMZY_CHECK(searchTaxa(snapshot, words, WordsAt::anywhere, {}, [&](std::int64_t place) {
        const auto facet = static_cast<std::size_t>(facetAt(place));
        if (byFacet.size() <= facet)
            byFacet.resize(facet + 1);
        ++byFacet[facet];
        return true;
    }));
    Counts counts;
    for (std::size_t facet = 0; facet < byFacet.size(); ++facet)
        if (byFacet[facet] > 0)
            counts.emplace_hint(counts.end(), std::int64_t(facet), byFacet[facet]);
    return counts;
}

/// Nothing when changes since `revision` are no longer known.
core::Result<std::optional<Counts>> broughtForward(storage::Snapshot& snapshot, const std::vector<std::string>& words,
                                                   std::int64_t revision, Counts counts)
{
    bool whole = true;
    BLOOMZY_CHECK(searchChangesAfter(snapshot, revision, [&](const SearchChange& change) {
        whole = whole && change.revision == ++revision;
        if (change.facetBefore && holdsWords(change.before, words))
            --counts[*change.facetBefore];
        if (holdsWords(change.after, words))
            ++counts[change.facetAfter];
    }));
    return whole ? std::optional(std::move(counts)) : std::nullopt;
}

} // namespace

core::Result<std::shared_ptr<const Counts>> SearchCounts::of(storage::Snapshot& snapshot,
                                                             const std::vector<std::string>& words)
{
    const std::string key = keyOf(words);
    BLOOMZY_TRY(const auto revision, searchRevision(snapshot));
    const auto known = find(key);
    if (known.counts && known.revision == revision)
        return known.counts;
    if (known.counts && known.revision < revision) {
        BLOOMZY_TRY(auto counts, broughtForward(snapshot, words, known.revision, *known.counts));
        if (counts) {
            auto kept = std::make_shared<const Counts>(std::move(*counts));
            keep(key, revision, kept);
            return std::shared_ptr<const Counts>(kept);
        }
    }
    BLOOMZY_TRY(auto counts, countAll(snapshot, words));
    auto kept = std::make_shared<const Counts>(std::move(counts));
    keep(key, revision, kept);
    return std::shared_ptr<const Counts>(kept);
}

SearchCounts::Kept SearchCounts::find(const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_kept.find(key);
    if (found == m_kept.end())
        return {};
    found->second.usedAt = ++m_uses;
    return found->second;
}

void SearchCounts::keep(const std::string& key, std::int64_t revision, std::shared_ptr<const Counts> counts)
{
    const std::lock_guard lock(m_mutex);
    auto& kept = m_kept[key];
    if (kept.counts && kept.revision > revision)
        return;
    kept = {revision, std::move(counts), ++m_uses};
    if (m_kept.size() > mostKept)
        m_kept.erase(std::min_element(m_kept.begin(), m_kept.end(),
                                      [](const auto& a, const auto& b) { return a.second.usedAt < b.second.usedAt; }));
}

} // namespace bloomzy::catalog
