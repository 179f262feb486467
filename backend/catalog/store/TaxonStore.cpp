#include "backend/catalog/store/TaxonStore.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/store/FacetStore.h"
#include "backend/catalog/store/OneNumber.h"
#include "backend/catalog/store/SearchIndex.h"
#include "backend/catalog/text/Fold.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

using storage::Param;
using storage::Row;

std::string searchText(const std::string& sortKey, const api::TaxonInput& input)
{
    std::string text = sortKey + "\n";
    for (const auto& vernacular : input.vernacularNames)
        text += fold(vernacular.name) + " ";
    return text;
}

Param orNull(const std::optional<std::string>& text)
{
    return text ? Param(std::string_view(*text)) : Param(nullptr);
}

/// Appends to `taxa`.
core::Result<void> selectInto(std::vector<TaxonRecord>& taxa, storage::Snapshot& snapshot, std::string_view sql,
                              storage::Params params)
{
    core::Result<void> parsed;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const Row& row) {
        auto input = core::json::fromStoredJson<api::TaxonInput>(row.text(8));
        if (input.has_error()) {
            parsed = input.error();
            return false;
        }
        auto& taxon = taxa.emplace_back();
        taxon.number = row.integer(0);
        taxon.id = row.text(1);
        taxon.revision = row.integer(2);
        taxon.createdAt = row.text(3);
        taxon.updatedAt = row.text(4);
        taxon.updatedBy = {std::string(row.text(5)), std::string(row.text(6))};
        if (!row.isNull(7))
            taxon.deletedAt = row.text(7);
        taxon.import = row.integer(9) > 1 ? row.integer(9) : 0;
        taxon.input = std::move(*input);
        return true;
    }));
    return parsed;
}

core::Result<std::vector<TaxonRecord>> selectTaxa(storage::Snapshot& snapshot, std::string_view sql,
                                                  std::initializer_list<Param> params)
{
    std::vector<TaxonRecord> taxa;
    BLOOMZY_CHECK(selectInto(taxa, snapshot, sql, storage::Params(params.begin(), params.size())));
    return taxa;
}

/// Column `deleted` of the group tells who sees the taxon (see FacetStore).
#define BLOOMZY_TAXON_COLUMNS                                                                                          \
    "SELECT taxon.number, taxon.id, taxon.revision, taxon.created_at, taxon.updated_at, taxon.updated_by_id, "         \
    "taxon.updated_by_name, taxon.deleted_at, taxon.document, facet_group.deleted FROM taxon "                         \
    "CROSS JOIN facet_group ON facet_group.number = taxon.facet "
#define BLOOMZY_IN_CATALOG "facet_group.deleted <= 0"

std::optional<TaxonRecord> firstOf(std::vector<TaxonRecord> taxa)
{
    return taxa.empty() ? std::nullopt : std::optional(std::move(taxa.front()));
}

/// Asks for a fixed number at once, so that there is one statement to keep; the last key fills up.
template <class Key>
core::Result<std::vector<TaxonRecord>> selectMany(storage::Snapshot& snapshot, std::string sql,
                                                  const std::vector<Key>& keys)
{
    constexpr std::size_t atOnce = 64;
    sql += "IN (?";
    for (std::size_t i = 1; i < atOnce; ++i)
        sql += ", ?";
    sql += ")";
    std::vector<TaxonRecord> taxa;
    taxa.reserve(keys.size());
    for (std::size_t begin = 0; begin < keys.size(); begin += atOnce) {
        std::vector<Param> params;
        for (std::size_t i = 0; i < atOnce; ++i)
            params.emplace_back(keys[std::min(begin + i, keys.size() - 1)]);
        BLOOMZY_CHECK(selectInto(taxa, snapshot, sql, storage::Params(params)));
    }
    return taxa;
}

#define BLOOMZY_INSERT_TAXON(number)                                                                                   \
    "INSERT INTO taxon (" number "id, revision, facet, family, sort_key, scientific_name, accepted_id, parent_id, "    \
    "created_at, updated_at, updated_by_id, updated_by_name, deleted_at, document) VALUES ("

/// The new row's number. RETURNING makes SQLite set a savepoint, at which FTS5 writes all that it gathered.
core::Result<std::int64_t> insertRow(storage::Transaction& transaction, std::vector<Param> params)
{
    if (transaction.engine() == storage::Engine::postgresql)
        return oneNumber(transaction,
                         BLOOMZY_INSERT_TAXON("") "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number", params);
    BLOOMZY_TRY(const auto number, oneNumber(transaction, "SELECT coalesce(max(number), 0) + 1 FROM taxon", {}));
    params.insert(params.begin(), number);
    BLOOMZY_CHECK(transaction.execute(BLOOMZY_INSERT_TAXON("number, ") "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                      storage::Params(params)));
    return number;
}

} // namespace

core::Result<void> insertTaxon(storage::Transaction& transaction, TaxonRecord& taxon)
{
    BLOOMZY_TRY(const std::int64_t facet, enterFacetGroup(transaction, facetGroupOf(taxon)));
    const std::string name = scientificName(taxon.input);
    const std::string key = fold(name);
    const std::string family = familyOf(taxon.input);
    taxon.document = core::json::toJson(taxon.input);
    BLOOMZY_TRY(taxon.number,
                insertRow(transaction,
                          {taxon.id, taxon.revision, facet, family, key, name, orNull(taxon.input.acceptedNameUsageId),
                           orNull(taxon.input.parentNameUsageId), taxon.createdAt, taxon.updatedAt, taxon.updatedBy.id,
                           taxon.updatedBy.displayName, orNull(taxon.deletedAt), taxon.document}));
    return indexNewTaxon(transaction, {taxon.number, facet, key}, searchText(key, taxon.input));
}

core::Result<void> updateTaxon(storage::Transaction& transaction, TaxonRecord& taxon)
{
    constexpr std::string_view sql =
        "UPDATE taxon SET revision = ?, facet = ?, family = ?, sort_key = ?, scientific_name = ?, accepted_id = ?, "
        "parent_id = ?, updated_at = ?, updated_by_id = ?, updated_by_name = ?, deleted_at = ?, document = ? "
        "WHERE number = ?";
    const Param number[] = {taxon.number};
    BLOOMZY_TRY(const std::int64_t left, oneNumber(transaction, "SELECT facet FROM taxon WHERE number = ?", number));
    BLOOMZY_CHECK(leaveFacetGroup(transaction, left));
    BLOOMZY_TRY(const std::int64_t facet, enterFacetGroup(transaction, facetGroupOf(taxon)));
    const std::string name = scientificName(taxon.input);
    const std::string key = fold(name);
    const std::string family = familyOf(taxon.input);
    taxon.document = core::json::toJson(taxon.input);
    BLOOMZY_CHECK(
        transaction.execute(sql, {taxon.revision, facet, family, key, name, orNull(taxon.input.acceptedNameUsageId),
                                  orNull(taxon.input.parentNameUsageId), taxon.updatedAt, taxon.updatedBy.id,
                                  taxon.updatedBy.displayName, orNull(taxon.deletedAt), taxon.document, taxon.number}));
    return indexTaxon(transaction, {taxon.number, facet, key}, searchText(key, taxon.input));
}

core::Result<std::optional<TaxonRecord>> findTaxon(storage::Snapshot& snapshot, std::string_view id)
{
    BLOOMZY_TRY(auto taxa,
                selectTaxa(snapshot, BLOOMZY_TAXON_COLUMNS "WHERE taxon.id = ? AND facet_group.deleted < 2", {id}));
    return firstOf(std::move(taxa));
}

core::Result<std::vector<TaxonRecord>> findTaxa(storage::Snapshot& snapshot, const std::vector<std::string>& ids)
{
    return selectMany(snapshot, BLOOMZY_TAXON_COLUMNS "WHERE facet_group.deleted < 2 AND taxon.id ", ids);
}

core::Result<std::vector<TaxonRecord>> taxaByNumbers(storage::Snapshot& snapshot,
                                                     const std::vector<std::int64_t>& numbers)
{
    return selectMany(snapshot, BLOOMZY_TAXON_COLUMNS "WHERE taxon.number ", numbers);
}

core::Result<std::vector<TaxonRecord>> synonymsOf(storage::Snapshot& snapshot, std::string_view id, std::int64_t most)
{
    return selectTaxa(snapshot,
                      BLOOMZY_TAXON_COLUMNS "WHERE taxon.accepted_id = ? AND " BLOOMZY_IN_CATALOG
                                            " ORDER BY taxon.sort_key, taxon.number LIMIT ?",
                      {id, most});
}

core::Result<std::int64_t> countSynonyms(storage::Snapshot& snapshot, std::string_view id)
{
    const Param accepted[] = {id};
    return oneNumber(snapshot,
                     "SELECT count(*) FROM taxon CROSS JOIN facet_group ON facet_group.number = taxon.facet "
                     "WHERE taxon.accepted_id = ? AND " BLOOMZY_IN_CATALOG,
                     accepted);
}

core::Result<std::vector<api::TaxonRank>> childRanks(storage::Snapshot& snapshot, std::string_view id)
{
    constexpr std::string_view sql =
        "SELECT facet_group.taxon_rank FROM taxon CROSS JOIN facet_group ON facet_group.number = "
        "taxon.facet WHERE taxon.parent_id = ? AND " BLOOMZY_IN_CATALOG;
    std::vector<api::TaxonRank> ranks;
    BLOOMZY_CHECK(snapshot.query(sql, {id}, [&](const Row& row) {
        ranks.push_back(core::json::enumValue<api::TaxonRank>(row.text(0)).value_or(api::TaxonRank::unknown));
        return true;
    }));
    return ranks;
}

core::Result<std::vector<TaxonRecord>> taxaByKey(storage::Snapshot& snapshot, std::string_view sortKey,
                                                 std::int64_t import)
{
    return selectTaxa(snapshot,
                      BLOOMZY_TAXON_COLUMNS "WHERE taxon.sort_key = ? AND (" BLOOMZY_IN_CATALOG
                                            " OR facet_group.deleted = ?)",
                      {sortKey, import});
}

} // namespace bloomzy::catalog
