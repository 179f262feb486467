#pragma once

#include "backend/catalog/text/Fold.h"
#include "tests/integration/catalog/CatalogFixture.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <tuple>

/// What a catalog without indexes would answer to a search.
namespace bloomzy::test {

/// A row as a plain list would hold it.
struct Reference
{
    std::string id, key, family, updatedAt, folded;
    std::int64_t number = 0;
};

inline std::vector<Reference> everyTaxon(CatalogFixture& catalog)
{
    std::vector<Reference> rows;
    (void)catalog.database().read(
        [&](storage::Snapshot& snapshot) {
            return snapshot.query("SELECT taxon.id, sort_key, family, updated_at, folded, number FROM taxon "
                                  "JOIN taxon_text ON taxon_text.taxon = taxon.number WHERE deleted_at IS NULL",
                                  {}, [&](const storage::Row& row) {
                                      rows.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                                      std::string(row.text(2)), std::string(row.text(3)),
                                                      std::string(row.text(4)), row.integer(5)});
                                      return true;
                                  });
        },
        storage::deadlineIn(std::chrono::seconds(10)));
    return rows;
}

/// Of best match, by a way of its own: 0 the name begins so, 1 words do, 2 neither.
inline int rankOf(const Reference& row, const std::string& q)
{
    const auto words = catalog::searchWords(q);
    if (words.empty() || row.key.rfind(catalog::searchPhrase(q), 0) == 0)
        return 0;
    std::istringstream held(row.folded);
    const std::set<std::string> beginnings{std::istream_iterator<std::string>(held), {}};
    return std::all_of(words.begin(), words.end(),
                       [&](const auto& word) {
                           const auto found = beginnings.lower_bound(word);
                           return found != beginnings.end() && found->rfind(word, 0) == 0;
                       })
               ? 1
               : 2;
}

inline std::vector<std::string> expectedIds(std::vector<Reference> rows, const std::string& q,
                                            const std::string& family, const std::string& sort)
{
    const auto words = catalog::searchWords(q);
    std::erase_if(rows, [&](const Reference& row) {
        return (!q.empty() && !catalog::holdsWords(row.folded, words)) || (!family.empty() && row.family != family);
    });
    const auto value = [&](const Reference& row) {
        return std::tuple(sort == "bestMatch" ? rankOf(row, q) : 0, sort == "family" ? row.family : std::string(),
                          sort.starts_with("updatedAt") ? row.updatedAt : row.key, row.number);
    };
    std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return value(a) < value(b); });
    if (sort.ends_with("Descending"))
        std::reverse(rows.begin(), rows.end());
    std::vector<std::string> ids;
    for (const auto& row : rows)
        ids.push_back(row.id);
    return ids;
}

} // namespace bloomzy::test
