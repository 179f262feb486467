#include "backend/catalog/store/ImportStore.h"

#include "backend/catalog/store/FacetStore.h"
#include "backend/catalog/store/SearchChanges.h"
#include "backend/catalog/store/SearchIndex.h"

#include <functional>

namespace bloomzy::catalog {
namespace {

struct ImportedTaxon
{
    std::int64_t number = 0;
    std::int64_t facet = 0;
};

core::Result<ImportedTaxon> anyTaxon(storage::Snapshot& snapshot, std::string_view sql, std::int64_t standing)
{
    ImportedTaxon taxon;
    BLOOMZY_CHECK(snapshot.query(sql, {standing}, [&](const storage::Row& row) {
        taxon = {row.integer(0), row.integer(1)};
        return false;
    }));
    return taxon;
}

/// Synonyms first: no row may go before those that point at it. A number of 0 when none is left.
core::Result<ImportedTaxon> nextTaxon(storage::Snapshot& snapshot, std::int64_t standing)
{
    BLOOMZY_TRY(const auto synonym,
                anyTaxon(snapshot,
                         "SELECT taxon.number, taxon.facet FROM facet_group CROSS JOIN taxon ON taxon.facet = "
                         "facet_group.number WHERE facet_group.deleted = ? AND facet_group.taxa > 0 "
                         "AND facet_group.taxonomic_status = 'synonym' LIMIT 1",
                         standing));
    if (synonym.number != 0)
        return synonym;
    return anyTaxon(snapshot,
                    "SELECT taxon.number, taxon.facet FROM facet_group CROSS JOIN taxon ON taxon.facet = "
                    "facet_group.number WHERE facet_group.deleted = ? AND facet_group.taxa > 0 LIMIT 1",
                    standing);
}

core::Result<void> removeTaxon(storage::Transaction& transaction, const ImportedTaxon& taxon)
{
    BLOOMZY_CHECK(unindexTaxon(transaction, taxon.number));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM taxon_revision WHERE taxon = ?", {taxon.number}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM taxon WHERE number = ?", {taxon.number}));
    return leaveFacetGroup(transaction, taxon.facet);
}

core::Result<void> settleTaxon(storage::Transaction& transaction, const ImportedTaxon& taxon)
{
    BLOOMZY_TRY(auto group, facetGroup(transaction, taxon.facet));
    group.import = 0;
    BLOOMZY_CHECK(leaveFacetGroup(transaction, taxon.facet));
    BLOOMZY_TRY(const auto facet, enterFacetGroup(transaction, group));
    BLOOMZY_CHECK(transaction.execute("UPDATE taxon SET facet = ? WHERE number = ?", {facet, taxon.number}));
    return moveIndexedTaxon(transaction, taxon.number, facet);
}

using Change = std::function<core::Result<void>(storage::Transaction&, const ImportedTaxon&)>;

core::Result<bool> changeUntil(storage::Transaction& transaction, std::int64_t standing, SliceEnd end,
                               const Change& change)
{
    do {
        BLOOMZY_TRY(const auto taxon, nextTaxon(transaction, standing));
        if (taxon.number == 0)
            return true;
        BLOOMZY_CHECK(change(transaction, taxon));
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

core::Result<void> endImport(storage::Transaction& transaction, std::int64_t number)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM facet_group WHERE deleted IN (?, ?)", {number, -number}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM catalog_import WHERE number = ?", {number}));
    return {};
}

} // namespace

core::Result<std::int64_t> beginImport(storage::Transaction& transaction, std::string_view importId,
                                       std::string_view begunAt)
{
    std::int64_t number = 0;
    BLOOMZY_CHECK(transaction.query("INSERT INTO catalog_import (number, import_id, begun_at) "
                                    "SELECT coalesce(max(number), 1) + 1, ?, ? FROM catalog_import RETURNING number",
                                    {importId, begunAt}, [&](const storage::Row& row) {
                                        number = row.integer(0);
                                        return true;
                                    }));
    return number;
}

core::Result<void> publishImport(storage::Transaction& transaction, std::int64_t number)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE facet_group SET deleted = ? WHERE deleted = ?", {-number, number}));
    return keepFacetChange(transaction);
}

core::Result<bool> undoImport(storage::Transaction& transaction, std::int64_t number, SliceEnd end)
{
    BLOOMZY_TRY(const bool done, changeUntil(transaction, number, end, removeTaxon));
    if (done)
        BLOOMZY_CHECK(endImport(transaction, number));
    return done;
}

core::Result<bool> settleImport(storage::Transaction& transaction, std::int64_t number, SliceEnd end)
{
    BLOOMZY_TRY(const bool done, changeUntil(transaction, -number, end, settleTaxon));
    if (done)
        BLOOMZY_CHECK(endImport(transaction, number));
    return done;
}

core::Result<std::vector<OpenImport>> openImports(storage::Snapshot& snapshot)
{
    std::vector<OpenImport> open;
    BLOOMZY_CHECK(
        snapshot.query("SELECT number, EXISTS (SELECT 1 FROM facet_group WHERE deleted = -catalog_import.number) "
                       "FROM catalog_import ORDER BY number",
                       {}, [&](const storage::Row& row) {
                           open.push_back({row.integer(0), row.integer(1) != 0});
                           return true;
                       }));
    return open;
}

} // namespace bloomzy::catalog
