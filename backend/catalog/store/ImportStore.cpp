#include "backend/catalog/store/ImportStore.h"

#include "backend/catalog/store/FacetStore.h"
#include "backend/catalog/store/ImportRecordStore.h"
#include "backend/catalog/store/RevisionStore.h"
#include "backend/catalog/store/SearchChanges.h"
#include "backend/catalog/store/SearchIndex.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/core/json/JsonImpl.h"

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

struct KeptChange
{
    std::int64_t taxon = 0; ///< 0: none is left
    std::int64_t revision = 0;
    std::string document;
};

core::Result<KeptChange> nextChange(storage::Snapshot& snapshot, std::int64_t number)
{
    KeptChange change;
    BLOOMZY_CHECK(snapshot.query("SELECT taxon, revision, document FROM import_change WHERE import = ? "
                                 "ORDER BY taxon LIMIT 1",
                                 {number}, [&](const storage::Row& row) {
                                     change = {row.integer(0), row.integer(1), std::string(row.text(2))};
                                     return false;
                                 }));
    return change;
}

core::Result<ImportRecord> recordOf(storage::Snapshot& snapshot, std::int64_t number)
{
    std::string id;
    BLOOMZY_CHECK(
        snapshot.query("SELECT import_id FROM catalog_import WHERE number = ?", {number}, [&](const storage::Row& row) {
            id = row.text(0);
            return false;
        }));
    BLOOMZY_TRY(auto record, findRecord(snapshot, id));
    if (!record)
        return core::internalError("an import with changes has no record");
    return std::move(*record);
}

core::Result<void> countMissed(storage::Transaction& transaction, ImportRecord record)
{
    if (record.document.counts) {
        --record.document.counts->updated;
        ++record.document.counts->skipped;
    }
    --record.document.changed;
    return updateRecord(transaction, record);
}

core::Result<void> applyChange(storage::Transaction& transaction, const KeptChange& change, std::int64_t number)
{
    BLOOMZY_TRY(auto record, recordOf(transaction, number));
    BLOOMZY_TRY(auto taxa, taxaByNumbers(transaction, {change.taxon}));
    if (taxa.empty() || taxa.front().revision != change.revision || taxa.front().deletedAt)
        return countMissed(transaction, std::move(record));
    auto& taxon = taxa.front();
    const auto before = core::json::toJson(taxon.input);
    BLOOMZY_TRY(taxon.input, core::json::fromStoredJson<api::TaxonInput>(change.document));
    ++taxon.revision;
    taxon.updatedAt = core::formatTime(transaction.now());
    taxon.updatedBy = record.document.appliedBy.value_or(record.by);
    BLOOMZY_CHECK(updateTaxon(transaction, taxon));
    return keepRevision(transaction, taxon, api::RevisionAction::imported,
                        core::json::differences(before, change.document), record.id);
}

/// True when all are applied.
core::Result<bool> applyChanges(storage::Transaction& transaction, std::int64_t number, SliceEnd end)
{
    do {
        BLOOMZY_TRY(const auto change, nextChange(transaction, number));
        if (change.taxon == 0)
            return true;
        BLOOMZY_CHECK(applyChange(transaction, change, number));
        BLOOMZY_CHECK(
            transaction.execute("DELETE FROM import_change WHERE import = ? AND taxon = ?", {number, change.taxon}));
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

core::Result<void> endImport(storage::Transaction& transaction, std::int64_t number)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM facet_group WHERE deleted IN (?, ?)", {number, -number}));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM import_change WHERE import = ?", {number}));
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

core::Result<bool> keepImportChange(storage::Transaction& transaction, std::int64_t number, const TaxonRecord& taxon,
                                    std::string_view document)
{
    BLOOMZY_TRY(const auto kept,
                transaction.execute("INSERT INTO import_change (import, taxon, revision, document) VALUES (?, ?, ?, ?) "
                                    "ON CONFLICT (import, taxon) DO NOTHING",
                                    {number, taxon.number, taxon.revision, document}));
    return kept > 0;
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
    BLOOMZY_TRY(const bool changed, applyChanges(transaction, number, end));
    if (!changed)
        return false;
    BLOOMZY_TRY(const bool done, changeUntil(transaction, -number, end, settleTaxon));
    if (done)
        BLOOMZY_CHECK(endImport(transaction, number));
    return done;
}

core::Result<std::vector<OpenImport>> openImports(storage::Snapshot& snapshot)
{
    std::vector<OpenImport> open;
    BLOOMZY_CHECK(
        snapshot.query("SELECT number, EXISTS (SELECT 1 FROM facet_group WHERE deleted = -catalog_import.number) OR "
                       "EXISTS (SELECT 1 FROM import_record WHERE id = import_id AND state = 'imported') "
                       "FROM catalog_import ORDER BY number",
                       {}, [&](const storage::Row& row) {
                           open.push_back({row.integer(0), row.integer(1) != 0});
                           return true;
                       }));
    return open;
}

core::Result<bool> isOpen(storage::Snapshot& snapshot, std::string_view importId)
{
    bool open = false;
    BLOOMZY_CHECK(
        snapshot.query("SELECT 1 FROM catalog_import WHERE import_id = ?", {importId}, [&](const storage::Row&) {
            open = true;
            return false;
        }));
    return open;
}

} // namespace bloomzy::catalog
