#include "backend/catalog/store/SearchIndex.h"

#include "backend/catalog/store/SearchChanges.h"
#include "backend/catalog/store/SearchRows.h"
#include "backend/catalog/text/Fold.h"
#include "backend/storage/search/WordQuestion.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

bool answers(std::string_view folded, const std::vector<std::string>& words, WordsAt wordsAt)
{
    return holdsWords(folded, words) &&
           (wordsAt == WordsAt::anywhere || beginsWords(folded, words) == (wordsAt == WordsAt::beginnings));
}

/// One of eight texts, from constants only.
std::string sqlOf(const storage::WordQuestion& question, bool descending)
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

/// One text for each number of words, WordsAt and direction.
core::Result<void> searchByPatterns(storage::Snapshot& snapshot, const std::vector<std::string>& words, WordsAt wordsAt,
                                    const SearchRange& range, const std::function<bool(std::int64_t)>& visit)
{
    std::string sql = "SELECT place FROM taxon_text WHERE place BETWEEN ? AND ?";
    std::vector<std::string> patterns;
    for (const auto& word : words) {
        sql += " AND sought LIKE ?";
        patterns.push_back(storage::wordPattern(word, wordsAt == WordsAt::beginnings));
    }
    for (std::size_t i = 0; wordsAt == WordsAt::elsewhere && i < words.size(); ++i) {
        sql += i == 0 ? " AND NOT (sought LIKE ?" : " AND sought LIKE ?";
        patterns.push_back(storage::wordPattern(words[i], true));
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
    storage::WordQuestion question = storage::wordQuestion(words, wordsAt == WordsAt::beginnings);
    question.needsText = question.needsText || wordsAt != WordsAt::anywhere;
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
