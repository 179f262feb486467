#include "backend/audit/search/TermStore.h"

#include "backend/storage/search/Fold.h"

namespace bloomzy::audit {
namespace {

Term termFrom(const storage::Row& row)
{
    return {row.integer(0), static_cast<TermKind>(row.integer(1)), std::string(row.text(2)), row.integer(3)};
}

core::Result<std::optional<Term>> first(storage::Snapshot& snapshot, std::string_view sql, storage::Params params)
{
    std::optional<Term> found;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        found = termFrom(row);
        return false;
    }));
    return found;
}

} // namespace

core::Result<std::optional<Term>> TermStore::find(storage::Snapshot& snapshot, TermKind kind, std::string_view text)
{
    const storage::Param params[] = {std::int64_t(kind), text};
    return first(snapshot, "SELECT id, kind, term, number FROM search_terms WHERE kind = ? AND term = ?", params);
}

core::Result<std::optional<Term>> TermStore::byId(storage::Snapshot& snapshot, std::int64_t id)
{
    const storage::Param params[] = {id};
    return first(snapshot, "SELECT id, kind, term, number FROM search_terms WHERE id = ?", params);
}

core::Result<std::vector<Term>> TermStore::all(storage::Snapshot& snapshot, TermKind kind)
{
    std::vector<Term> terms;
    BLOOMZY_CHECK(snapshot.query("SELECT id, kind, term, number FROM search_terms WHERE kind = ? ORDER BY term",
                                 {std::int64_t(kind)}, [&](const storage::Row& row) {
                                     terms.push_back(termFrom(row));
                                     return true;
                                 }));
    return terms;
}

/// Folded words hold letters and digits only: nothing in them is a wildcard.
core::Result<void> TermStore::words(storage::Snapshot& snapshot, std::string_view word,
                                    const std::function<bool(const Term&)>& term)
{
    const std::string pattern = (storage::isLongWord(word) ? "%" : "") + std::string(word) + "%";
    return snapshot.walk("SELECT id, kind, term, number FROM search_terms WHERE kind = ? AND term LIKE ?",
                         {std::int64_t(TermKind::word), std::string_view(pattern)},
                         [&](const storage::Row& row) { return term(termFrom(row)); });
}

core::Result<std::int64_t> TermStore::lastId(storage::Snapshot& snapshot)
{
    std::int64_t id = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COALESCE(MAX(id), 0) FROM search_terms", {}, [&](const storage::Row& row) {
        id = row.integer(0);
        return false;
    }));
    return id;
}

core::Result<void> TermStore::insert(storage::Transaction& transaction, const Term& term)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO search_terms (id, kind, term, number) VALUES (?, ?, ?, ?)",
                                      {term.id, std::int64_t(term.kind), std::string_view(term.text), term.number}));
    return {};
}

core::Result<void> TermStore::count(storage::Transaction& transaction, std::int64_t id, std::int64_t more)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE search_terms SET number = number + ? WHERE id = ?", {more, id}));
    return {};
}

} // namespace bloomzy::audit
