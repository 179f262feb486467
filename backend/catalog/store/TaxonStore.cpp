#include "backend/catalog/store/TaxonStore.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/store/FacetStore.h"
#include "backend/catalog/store/SearchIndex.h"
#include "backend/catalog/text/Fold.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <iterator>

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

core::Result<std::vector<TaxonRecord>> selectTaxa(storage::Snapshot& snapshot, std::string_view sql,
                                                  storage::Params params)
{
    std::vector<TaxonRecord> taxa;
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
    BLOOMZY_CHECK(parsed);
    return taxa;
}

core::Result<std::vector<TaxonRecord>> selectTaxa(storage::Snapshot& snapshot, std::string_view sql,
                                                  std::initializer_list<Param> params)
{
    return selectTaxa(snapshot, sql, storage::Params(params.begin(), params.size()));
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
    for (std::size_t begin = 0; begin < keys.size(); begin += atOnce) {
        std::vector<Param> params;
        for (std::size_t i = 0; i < atOnce; ++i)
            params.emplace_back(keys[std::min(begin + i, keys.size() - 1)]);
        BLOOMZY_TRY(auto found, selectTaxa(snapshot, sql, storage::Params(params)));
        std::move(found.begin(), found.end(), std::back_inserter(taxa));
    }
    return taxa;
}

core::Result<std::int64_t> facetNumber(storage::Snapshot& snapshot, std::int64_t taxon)
{
    std::int64_t facet = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT facet FROM taxon WHERE number = ?", {taxon}, [&](const Row& row) {
        facet = row.integer(0);
        return true;
    }));
    return facet;
}

} // namespace

core::Result<void> insertTaxon(storage::Transaction& transaction, TaxonRecord& taxon)
{
    constexpr std::string_view sql = "INSERT INTO taxon (id, revision, facet, family, sort_key, scientific_name, "
                                     "accepted_id, parent_id, created_at, "
                                     "updated_at, updated_by_id, updated_by_name, deleted_at, document) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number";
    BLOOMZY_TRY(const std::int64_t facet, enterFacetGroup(transaction, facetGroupOf(taxon)));
    const std::string name = scientificName(taxon.input);
    const std::string key = fold(name);
    const std::string family = familyOf(taxon.input);
    const std::string document = core::json::toJson(taxon.input);
    BLOOMZY_CHECK(
        transaction.query(sql,
                          {taxon.id, taxon.revision, facet, family, key, name, orNull(taxon.input.acceptedNameUsageId),
                           orNull(taxon.input.parentNameUsageId), taxon.createdAt, taxon.updatedAt, taxon.updatedBy.id,
                           taxon.updatedBy.displayName, orNull(taxon.deletedAt), document},
                          [&](const Row& row) {
                              taxon.number = row.integer(0);
                              return true;
                          }));
    return indexTaxon(transaction, {taxon.number, facet, key}, searchText(key, taxon.input));
}

core::Result<void> updateTaxon(storage::Transaction& transaction, const TaxonRecord& taxon)
{
    constexpr std::string_view sql =
        "UPDATE taxon SET revision = ?, facet = ?, family = ?, sort_key = ?, scientific_name = ?, accepted_id = ?, "
        "parent_id = ?, updated_at = ?, updated_by_id = ?, updated_by_name = ?, deleted_at = ?, document = ? "
        "WHERE number = ?";
    BLOOMZY_TRY(const std::int64_t left, facetNumber(transaction, taxon.number));
    BLOOMZY_CHECK(leaveFacetGroup(transaction, left));
    BLOOMZY_TRY(const std::int64_t facet, enterFacetGroup(transaction, facetGroupOf(taxon)));
    const std::string name = scientificName(taxon.input);
    const std::string key = fold(name);
    const std::string family = familyOf(taxon.input);
    const std::string document = core::json::toJson(taxon.input);
    BLOOMZY_CHECK(
        transaction.execute(sql, {taxon.revision, facet, family, key, name, orNull(taxon.input.acceptedNameUsageId),
                                  orNull(taxon.input.parentNameUsageId), taxon.updatedAt, taxon.updatedBy.id,
                                  taxon.updatedBy.displayName, orNull(taxon.deletedAt), document, taxon.number}));
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
    std::int64_t count = 0;
    BLOOMZY_CHECK(
        snapshot.query("SELECT count(*) FROM taxon CROSS JOIN facet_group ON facet_group.number = taxon.facet "
                       "WHERE taxon.accepted_id = ? AND " BLOOMZY_IN_CATALOG,
                       {id}, [&](const Row& row) {
                           count = row.integer(0);
                           return true;
                       }));
    return count;
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
