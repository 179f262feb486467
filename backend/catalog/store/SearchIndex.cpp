#include "backend/catalog/store/SearchIndex.h"

#include "backend/catalog/text/Fold.h"
#include "backend/catalog/text/Tidy.h"

#include <algorithm>
#include <optional>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t trigram = 3;

/// Words hold letters and digits only, so they need no escaping in LIKE or in an FTS5 query.
struct Search
{
    std::string sql;
    std::vector<std::string> params;
    std::vector<std::string> remaining; ///< words that the index could not answer for
};

void addCondition(Search& search, std::string_view condition, std::string param)
{
    search.sql.append(search.params.empty() ? " WHERE " : " AND ").append(condition);
    search.params.push_back(std::move(param));
}

/// A word of one trigram needs no second look at the text, which LIKE would take.
Search byTrigrams(const std::vector<std::string>& words)
{
    Search search{"SELECT taxon_text.number, taxon_text.facet, taxon_text.folded FROM taxon_trigram "
                  "CROSS JOIN taxon_text ON taxon_text.number = taxon_trigram.rowid",
                  {},
                  {}};
    std::string matched;
    for (const auto& word : words)
        if (!isLongWord(word))
            search.remaining.push_back(word);
        else if (characterCount(word) == trigram)
            matched += (matched.empty() ? "\"" : " AND \"") + word + "\"";
        else
            addCondition(search, "taxon_trigram.folded LIKE ?", "%" + word + "%");
    if (!matched.empty())
        addCondition(search, "taxon_trigram MATCH ?", std::move(matched));
    return search;
}

Search byPrefixes(const std::vector<std::string>& words)
{
    Search search{"SELECT taxon_text.number, taxon_text.facet, taxon_text.folded FROM taxon_prefix "
                  "CROSS JOIN taxon_text ON taxon_text.number = taxon_prefix.rowid",
                  {},
                  {}};
    std::string matched;
    for (const auto& word : words)
        matched += (matched.empty() ? "\"" : " AND \"") + word + "\"*";
    addCondition(search, "taxon_prefix MATCH ?", std::move(matched));
    return search;
}

core::Result<std::optional<std::string>> indexedText(storage::Snapshot& snapshot, std::int64_t number)
{
    std::optional<std::string> text;
    BLOOMZY_CHECK(
        snapshot.query("SELECT folded FROM taxon_text WHERE number = ?", {number}, [&](const storage::Row& row) {
            text = row.text(0);
            return true;
        }));
    return text;
}

/// FTS5 forgets a row of an external content table only when it is told what stood there.
core::Result<void> forget(storage::Transaction& transaction, std::int64_t number, std::string_view folded)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO taxon_trigram (taxon_trigram, rowid, folded) VALUES ('delete', ?, ?)", {number, folded}));
    BLOOMZY_CHECK(transaction.execute("INSERT INTO taxon_prefix (taxon_prefix, rowid, folded) VALUES ('delete', ?, ?)",
                                      {number, folded}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM taxon_text WHERE number = ?", {number}));
    return {};
}

} // namespace

core::Result<void> indexTaxon(storage::Transaction& transaction, const SearchHit& taxon, std::string_view folded)
{
    BLOOMZY_TRY(const auto before, indexedText(transaction, taxon.number));
    if (before == folded) {
        BLOOMZY_CHECK(
            transaction.execute("UPDATE taxon_text SET facet = ? WHERE number = ?", {taxon.facet, taxon.number}));
        return {};
    }
    if (before)
        BLOOMZY_CHECK(forget(transaction, taxon.number, *before));
    BLOOMZY_CHECK(transaction.execute("INSERT INTO taxon_text (number, facet, folded) VALUES (?, ?, ?)",
                                      {taxon.number, taxon.facet, folded}));
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO taxon_trigram (rowid, folded) VALUES (?, ?)", {taxon.number, folded}));
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO taxon_prefix (rowid, folded) VALUES (?, ?)", {taxon.number, folded}));
    return {};
}

core::Result<void> searchTaxa(storage::Snapshot& snapshot, const std::vector<std::string>& words,
                              const std::function<bool(const SearchHit&)>& visit)
{
    const Search search = std::any_of(words.begin(), words.end(), isLongWord) ? byTrigrams(words) : byPrefixes(words);
    const std::vector<storage::Param> params(search.params.begin(), search.params.end());
    return snapshot.query(search.sql, storage::Params(params), [&](const storage::Row& row) {
        const std::string_view folded = row.text(2);
        if (!search.remaining.empty() && !holdsWords(folded, search.remaining))
            return true;
        return visit({row.integer(0), row.integer(1), folded.substr(0, folded.find('\n'))});
    });
}

} // namespace bloomzy::catalog
