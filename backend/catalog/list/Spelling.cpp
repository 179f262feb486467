#include "backend/catalog/list/Spelling.h"

#include "backend/catalog/list/CloseWords.h"
#include "backend/catalog/store/SearchIndex.h"
#include "backend/catalog/store/SearchRows.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>
#include <set>

namespace bloomzy::catalog {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t mostWords = 8;
constexpr std::ptrdiff_t mostUnknown = 2;
constexpr std::size_t mostHits = 400;  ///< of one search that are looked at
constexpr std::size_t mostTexts = 600; ///< that are read for one word

Words inOrder(const std::string& phrase)
{
    Words words;
    for (std::size_t begin = 0; begin < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        words.push_back(phrase.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// Replaces the words of one search.
class Speller
{
public:
    Speller(storage::Snapshot& snapshot, const FacetSet& seen, Words words)
        : m_snapshot(snapshot)
        , m_seen(seen)
        , m_words(std::move(words))
    {
    }

    core::Result<std::optional<std::string>> suggest()
    {
        BLOOMZY_CHECK(findUnknown());
        const auto unknown = std::count(m_known.begin(), m_known.end(), false);
        if (unknown == 0 || unknown > mostUnknown)
            return std::optional<std::string>();
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_known[i])
                continue;
            BLOOMZY_TRY(auto word, closeTo(m_words[i]));
            if (!word)
                return std::optional<std::string>();
            m_words[i] = std::move(*word);
            m_known[i] = true;
        }
        return std::optional(phrase());
    }

private:
    core::Result<void> findUnknown()
    {
        for (const auto& word : m_words) {
            BLOOMZY_TRY(const auto hits, hitsOf({word}, 1));
            m_known.push_back(!hits.empty());
        }
        return {};
    }

    /// Places of seen taxa that hold all words.
    core::Result<std::vector<std::int64_t>> hitsOf(const Words& words, std::size_t wanted)
    {
        std::vector<std::int64_t> places;
        std::size_t visited = 0;
        BLOOMZY_CHECK(searchTaxa(m_snapshot, words, WordsAt::anywhere, {}, [&](std::int64_t place) {
            if (m_seen.holds(facetAt(place)))
                places.push_back(place);
            return ++visited < mostHits && places.size() < wanted;
        }));
        return places;
    }

    core::Result<std::optional<std::string>> closeTo(const std::string& word)
    {
        CloseWords close(word);
        std::set<std::int64_t> read;
        for (auto question : close.questions()) {
            for (std::size_t i = 0; i < m_words.size(); ++i)
                if (m_known[i])
                    question.push_back(m_words[i]);
            BLOOMZY_TRY(const auto hits, hitsOf(question, mostHits));
            for (const auto place : hits)
                if (read.size() < mostTexts && read.insert(place).second)
                    BLOOMZY_CHECK(visitSearchText(m_snapshot, place, [&](auto folded) { close.consider(folded); }));
        }
        return close.closest();
    }

    [[nodiscard]] std::string phrase() const
    {
        std::string text;
        for (const auto& word : m_words)
            text.append(text.empty() ? "" : " ").append(word);
        return text;
    }

    storage::Snapshot& m_snapshot;
    const FacetSet& m_seen;
    Words m_words;
    std::vector<bool> m_known;
};

} // namespace

core::Result<std::optional<std::string>> suggestSpelling(storage::Snapshot& snapshot, const FacetSet& seen,
                                                         const std::string& query)
{
    auto words = inOrder(searchPhrase(query));
    if (words.empty() || words.size() > mostWords)
        return std::optional<std::string>();
    return Speller(snapshot, seen, std::move(words)).suggest();
}

} // namespace bloomzy::catalog
