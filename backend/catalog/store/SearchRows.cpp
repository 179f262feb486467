#include "backend/catalog/store/SearchRows.h"

namespace bloomzy::catalog {
namespace {

core::Result<std::vector<SearchRow>> select(storage::Snapshot& snapshot, std::string_view sql,
                                            std::initializer_list<storage::Param> params)
{
    std::vector<SearchRow> rows;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        rows.push_back({row.integer(0), row.integer(1), std::string(row.text(2))});
        return true;
    }));
    return rows;
}

/// FTS5 gathers rows in memory, and writes what it has as a new segment when a row's id is below that of the row
/// before: so they come at the end, in order.
core::Result<void> addToIndexes(storage::Transaction& transaction, const SearchRow& row)
{
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO taxon_trigram (rowid, folded) VALUES (?, ?)", {row.place, row.folded}));
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO taxon_prefix (rowid, folded) VALUES (?, ?)", {row.place, row.folded}));
    return {};
}

/// FTS5 forgets a row of an external content table only when it is told what stood there.
core::Result<void> removeFromIndexes(storage::Transaction& transaction, const SearchRow& row)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO taxon_trigram (taxon_trigram, rowid, folded) VALUES ('delete', ?, ?)", {row.place, row.folded}));
    BLOOMZY_CHECK(transaction.execute("INSERT INTO taxon_prefix (taxon_prefix, rowid, folded) VALUES ('delete', ?, ?)",
                                      {row.place, row.folded}));
    return {};
}

} // namespace

core::Result<void> addSearchRow(storage::Transaction& transaction, const SearchRow& row)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO taxon_text (place, taxon, folded) VALUES (?, ?, ?)",
                                      {row.place, row.taxon, row.folded}));
    if (transaction.engine() == storage::Engine::sqlite) // the other engine's index follows the table
        transaction.atEnd(row.place, [row](storage::Transaction& last) { return addToIndexes(last, row); });
    return {};
}

core::Result<void> removeSearchRow(storage::Transaction& transaction, const SearchRow& row)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM taxon_text WHERE place = ?", {row.place}));
    if (transaction.engine() == storage::Engine::sqlite)
        transaction.atEnd(row.place, [row](storage::Transaction& last) { return removeFromIndexes(last, row); });
    return {};
}

core::Result<void> visitSearchText(storage::Snapshot& snapshot, std::int64_t place,
                                   const std::function<void(std::string_view)>& visit)
{
    return snapshot.query("SELECT folded FROM taxon_text WHERE place = ?", {place}, [&](const storage::Row& row) {
        visit(row.text(0));
        return true;
    });
}

core::Result<std::optional<SearchRow>> searchRowOf(storage::Snapshot& snapshot, std::int64_t taxon)
{
    BLOOMZY_TRY(auto rows, select(snapshot, "SELECT place, taxon, folded FROM taxon_text WHERE taxon = ?", {taxon}));
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

core::Result<std::vector<SearchRow>> searchRowsBefore(storage::Snapshot& snapshot, std::int64_t place,
                                                      std::int64_t most)
{
    return select(snapshot, "SELECT place, taxon, folded FROM taxon_text WHERE place < ? ORDER BY place DESC LIMIT ?",
                  {place, most});
}

core::Result<std::vector<SearchRow>> searchRowsFrom(storage::Snapshot& snapshot, std::int64_t place, std::int64_t most)
{
    return select(snapshot, "SELECT place, taxon, folded FROM taxon_text WHERE place >= ? ORDER BY place LIMIT ?",
                  {place, most});
}

} // namespace bloomzy::catalog
