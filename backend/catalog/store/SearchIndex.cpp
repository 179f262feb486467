#include "backend/catalog/store/SearchIndex.h"

#include "backend/catalog/store/SearchChanges.h"
#include "backend/catalog/store/SearchRows.h"
#include "backend/catalog/text/Fold.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t trigram = 3;
constexpr std::size_t mostTrigrams = 24; ///< of one word; the text answers for the rest
constexpr std::size_t trigramStep = 2;   ///< each further one costs a list of the index, and excludes little

/// What the full-text index is asked. Words hold letters and digits only, so quotes are all they need.
struct Question
{
    bool byTrigrams = false;
    std::string match;
    bool needsText = false; ///< the index alone may answer too much
};

std::size_t characterLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::vector<std::string> trigramsOf(const std::string& word)
{
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < word.size(); at += characterLength(word[at]))
        starts.push_back(at);
    starts.push_back(word.size());
    std::vector<std::string> found;
    const auto add = [&](std::size_t i) { found.push_back(word.substr(starts[i], starts[i + trigram] - starts[i])); };
    std::size_t i = 0;
    for (; i + trigram < starts.size() && found.size() < mostTrigrams; i += trigramStep)
        add(i);
    if (i + trigram == starts.size() && i >= trigramStep)
        add(i - 1);
    return found;
}

void require(Question& question, const std::string& term, std::string_view suffix = {})
{
    question.match.append(question.match.empty() ? "\"" : " AND \"").append(term).append("\"").append(suffix);
}

/// Whether the index of words splits such a word nowhere. It knows fewer letters than fold(), and marks divide its
/// words.
bool isOneToken(const std::string& word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Question questionOf(const std::vector<std::string>& words, WordsAt wordsAt)
{
    Question question;
    question.needsText = wordsAt != WordsAt::anywhere;
    question.byTrigrams = std::any_of(words.begin(), words.end(), isLongWord) &&
                          !(wordsAt == WordsAt::beginnings && std::all_of(words.begin(), words.end(), isOneToken));
    for (const auto& word : words) {
        if (!question.byTrigrams)
            require(question, word, "*");
        const auto trigrams = question.byTrigrams ? trigramsOf(word) : std::vector<std::string>();
        for (const auto& term : trigrams)
            require(question, term);
        question.needsText = question.needsText || (question.byTrigrams && trigrams.size() != 1);
    }
    return question;
}

bool answers(std::string_view folded, const std::vector<std::string>& words, WordsAt wordsAt)
{
    return holdsWords(folded, words) &&
           (wordsAt == WordsAt::anywhere || beginsWords(folded, words) == (wordsAt == WordsAt::beginnings));
}

/// One of eight texts, from constants only.
std::string sqlOf(const Question& question, bool descending)
{
    const std::string table = question.byTrigrams ? "taxon_trigram" : "taxon_prefix";
    std::string sql = "SELECT " + table + ".rowid";
    if (question.needsText)
        sql += ", taxon_text.folded";
    sql += " FROM " + table;
    if (question.needsText)
        sql += " CROSS JOIN taxon_text ON taxon_text.place = " + table + ".rowid";
    sql += " WHERE " + table + " MATCH ? AND " + table + ".rowid BETWEEN ? AND ? ORDER BY " + table + ".rowid" +
           (descending ? " DESC" : "");
    return sql;
}

/// What a text of spaced words holds: a long word anywhere, a short one, or any at `beginnings`, where a word begins.
std::string patternOf(const std::string& word, bool beginnings)
{
    return (isLongWord(word) && !beginnings ? "%" : "% ") + word + "%";
}

/// One text for each number of words, WordsAt and direction.
core::Result<void> searchByPatterns(storage::Snapshot& snapshot, const std::vector<std::string>& words, WordsAt wordsAt,
                                    const SearchRange& range, const std::function<bool(std::int64_t)>& visit)
{
    std::string sql = "SELECT place FROM taxon_text WHERE place BETWEEN ? AND ?";
    std::vector<std::string> patterns;
    for (const auto& word : words) {
        sql += " AND sought LIKE ?";
        patterns.push_back(patternOf(word, wordsAt == WordsAt::beginnings));
    }
    for (std::size_t i = 0; wordsAt == WordsAt::elsewhere && i < words.size(); ++i) {
        sql += i == 0 ? " AND NOT (sought LIKE ?" : " AND sought LIKE ?";
        patterns.push_back(patternOf(words[i], true));
    }
    sql += wordsAt == WordsAt::elsewhere ? ")" : "";
    sql += range.descending ? " ORDER BY place DESC" : " ORDER BY place";
    std::vector<storage::Param> params{range.first, range.last};
    params.insert(params.end(), patterns.begin(), patterns.end());
    return snapshot.walk(sql, storage::Params(params), [&](const storage::Row& row) { return visit(row.integer(0)); });
}

core::Result<void> index(storage::Transaction& transaction, const IndexedTaxon& taxon, const std::string& folded,
                         const std::optional<SearchRow>& before)
{
    if (taxon.facet >= mostFacets)
        return core::internalError("the catalog has more facet groups than a place can name");
    if (before && before->folded == folded && facetAt(before->place) == taxon.facet)
        return {};
    if (before)
        BLOOMZY_CHECK(removeSearchRow(transaction, *before));
    std::int64_t label = before ? labelAt(before->place) : 0;
    const bool stays = before && std::string_view(before->folded).substr(0, before->folded.find('\n')) == taxon.sortKey;
    if (!stays) {
        BLOOMZY_TRY(label, freeLabel(transaction, taxon.sortKey, taxon.number));
    }
    const SearchRow row{namePlace(label, taxon.facet), taxon.number, folded};
    BLOOMZY_CHECK(addSearchRow(transaction, row));
    return keepSearchChange(transaction, before, row);
}

} // namespace

core::Result<void> searchTaxa(storage::Snapshot& snapshot, const std::vector<std::string>& words, WordsAt wordsAt,
                              const SearchRange& range, const std::function<bool(std::int64_t)>& visit)
{
    if (snapshot.engine() == storage::Engine::postgresql)
        return searchByPatterns(snapshot, words, wordsAt, range, visit);
    const Question question = questionOf(words, wordsAt);
    return snapshot.query(sqlOf(question, range.descending), {question.match, range.first, range.last},
                          [&](const storage::Row& row) {
                              if (question.needsText && !answers(row.text(1), words, wordsAt))
                                  return true;
                              return visit(row.integer(0));
                          });
}

core::Result<void> indexNewTaxon(storage::Transaction& transaction, const IndexedTaxon& taxon,
                                 const std::string& folded)
{
    return index(transaction, taxon, folded, {});
}

core::Result<void> indexTaxon(storage::Transaction& transaction, const IndexedTaxon& taxon, const std::string& folded)
{
    BLOOMZY_TRY(const auto before, searchRowOf(transaction, taxon.number));
    return index(transaction, taxon, folded, before);
}

core::Result<void> moveIndexedTaxon(storage::Transaction& transaction, std::int64_t number, std::int64_t facet)
{
    BLOOMZY_TRY(const auto row, searchRowOf(transaction, number));
    if (!row)
        return {};
    const std::string_view folded = row->folded;
    return indexTaxon(transaction, {number, facet, folded.substr(0, folded.find('\n'))}, row->folded);
}

core::Result<void> unindexTaxon(storage::Transaction& transaction, std::int64_t number)
{
    BLOOMZY_TRY(const auto row, searchRowOf(transaction, number));
    if (!row)
        return {};
    BLOOMZY_CHECK(removeSearchRow(transaction, *row));
    return keepSearchChange(transaction, row, {row->place, number, {}});
}

} // namespace bloomzy::catalog
