#include "backend/catalog/store/SearchIndex.h"

#include "backend/catalog/text/Fold.h"

#include <algorithm>
#include <optional>

namespace bloomzy::catalog {
namespace {

/// Words hold letters and digits only, so they need no escaping in LIKE or in an FTS5 query.
struct Search
{
    std::string sql;
    std::vector<std::string> params;
    std::vector<std::string> remaining; ///< words that the index could not answer for
};

Search byTrigrams(const std::vector<std::string>& words)
{
    Search search{"SELECT taxon.number, taxon.facet, taxon_text.folded FROM taxon_trigram "
                  "CROSS JOIN taxon_text ON taxon_text.number = taxon_trigram.rowid "
                  "CROSS JOIN taxon ON taxon.number = taxon_trigram.rowid WHERE",
                  {},
                  {}};
    for (const auto& word : words) {
        if (!isLongWord(word)) {
            search.remaining.push_back(word);
            continue;
        }
        search.sql += search.params.empty() ? " taxon_trigram.folded LIKE ?" : " AND taxon_trigram.folded LIKE ?";
        search.params.push_back("%" + word + "%");
    }
    return search;
}

Search byPrefixes(const std::vector<std::string>& words)
{
    Search search{"SELECT taxon.number, taxon.facet, '' FROM taxon_prefix "
                  "CROSS JOIN taxon ON taxon.number = taxon_prefix.rowid WHERE taxon_prefix MATCH ?",
                  {""},
                  {}};
    for (const auto& word : words)
        search.params.front() += (search.params.front().empty() ? "\"" : " AND \"") + word + "\"*";
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

core::Result<void> indexTaxon(storage::Transaction& transaction, std::int64_t number, std::string_view folded)
{
    BLOOMZY_TRY(const auto before, indexedText(transaction, number));
    if (before == folded)
        return {};
    if (before)
        BLOOMZY_CHECK(forget(transaction, number, *before));
    BLOOMZY_CHECK(transaction.execute("INSERT INTO taxon_text (number, folded) VALUES (?, ?)", {number, folded}));
    BLOOMZY_CHECK(transaction.execute("INSERT INTO taxon_trigram (rowid, folded) VALUES (?, ?)", {number, folded}));
    BLOOMZY_CHECK(transaction.execute("INSERT INTO taxon_prefix (rowid, folded) VALUES (?, ?)", {number, folded}));
    return {};
}

core::Result<SearchHits> searchTaxa(storage::Snapshot& snapshot, const std::vector<std::string>& words,
                                    std::size_t most)
{
    const Search search = std::any_of(words.begin(), words.end(), isLongWord) ? byTrigrams(words) : byPrefixes(words);
    const std::vector<storage::Param> params(search.params.begin(), search.params.end());
    SearchHits found;
    BLOOMZY_CHECK(snapshot.query(search.sql, storage::Params(params), [&](const storage::Row& row) {
        if (!search.remaining.empty() && !holdsWords(row.text(2), search.remaining))
            return true;
        found.complete = found.hits.size() < most;
        if (found.complete)
            found.hits.push_back({row.integer(0), row.integer(1)});
        return found.complete;
    }));
    return found;
}

} // namespace bloomzy::catalog
