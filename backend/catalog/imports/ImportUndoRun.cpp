#include "backend/catalog/imports/ImportUndoRun.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/store/RevisionStore.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/core/json/JsonImpl.h"

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostNamed = 100;

void keep(const TaxonRecord& taxon, std::string_view reason, api::ImportUndo& undo)
{
    ++undo.kept;
    if (undo.keptTaxa.size() < mostNamed)
        undo.keptTaxa.push_back({taxon.id, scientificName(taxon.input), std::string(reason)});
}

core::Result<bool> isUsed(storage::Snapshot& snapshot, const TaxonRecord& taxon)
{
    BLOOMZY_TRY(const auto synonyms, countSynonyms(snapshot, taxon.id));
    BLOOMZY_TRY(const auto children, childRanks(snapshot, taxon.id));
    return synonyms > 0 || !children.empty();
}

} // namespace

core::Result<bool> ImportUndoRun::slice(storage::Transaction& transaction, SliceEnd end)
{
    BLOOMZY_TRY(auto record, findRecord(transaction, m_importId));
    if (!record)
        return core::internalError("an import that is undone has no record");
    auto undo = record->document.undo.value_or(api::ImportUndo());
    m_place = record->document.undoPlace;
    bool done = false;
    do {
        BLOOMZY_TRY(const auto touched, next(transaction));
        if (touched.taxon == 0 && m_place.synonyms) {
            m_place = {false, 0, m_place.done};
            continue;
        }
        done = touched.taxon == 0;
        if (done)
            break;
        m_place.taxon = touched.taxon;
        if (touched.synonym != m_place.synonyms)
            continue;
        BLOOMZY_CHECK(takeBack(transaction, touched, undo));
        ++m_place.done;
    } while (std::chrono::steady_clock::now() < end);
    record->document.undo = std::move(undo);
    record->document.undoPlace = m_place;
    BLOOMZY_CHECK(updateRecord(transaction, *record));
    return done;
}

/// The pass that a taxon belongs to is told by what the import made of it: taking it back may change what it is.
core::Result<ImportUndoRun::Touched> ImportUndoRun::next(storage::Snapshot& snapshot) const
{
    constexpr std::string_view sql = "SELECT taxon, revision, document FROM taxon_revision WHERE import_id = ? "
                                     "AND taxon > ? ORDER BY taxon LIMIT 1";
    Touched touched;
    std::string document;
    BLOOMZY_CHECK(snapshot.query(sql, {m_importId, m_place.taxon}, [&](const storage::Row& row) {
        touched = {row.integer(0), row.integer(1), false};
        document = row.text(2);
        return false;
    }));
    if (touched.taxon == 0)
        return touched;
    BLOOMZY_TRY(const auto made, core::json::fromStoredJson<api::TaxonInput>(document));
    touched.synonym = made.acceptedNameUsageId.has_value();
    return touched;
}

core::Result<void> ImportUndoRun::takeBack(storage::Transaction& transaction, const Touched& touched,
                                           api::ImportUndo& undo) const
{
    BLOOMZY_TRY(auto taxa, taxaByNumbers(transaction, {touched.taxon}));
    if (taxa.empty() || taxa.front().deletedAt)
        return {};
    auto& taxon = taxa.front();
    if (taxon.revision != touched.revision)
        return keep(taxon, "changed", undo), core::Result<void>();
    return touched.revision == 1 ? remove(transaction, std::move(taxon), undo)
                                 : setBack(transaction, std::move(taxon), undo);
}

core::Result<void> ImportUndoRun::remove(storage::Transaction& transaction, TaxonRecord taxon,
                                         api::ImportUndo& undo) const
{
    BLOOMZY_TRY(const bool used, isUsed(transaction, taxon));
    if (used)
        return keep(taxon, "used", undo), core::Result<void>();
    stamp(taxon);
    taxon.deletedAt = taxon.updatedAt;
    BLOOMZY_CHECK(updateTaxon(transaction, taxon));
    ++undo.removed;
    return keepRevision(transaction, taxon, api::RevisionAction::deleted,
                        {{"/deletedAt", {"null"}, {core::json::toJson(*taxon.deletedAt)}}});
}

core::Result<void> ImportUndoRun::setBack(storage::Transaction& transaction, TaxonRecord taxon,
                                          api::ImportUndo& undo) const
{
    BLOOMZY_TRY(const auto document, revisionDocument(transaction, taxon.number, taxon.revision - 1));
    BLOOMZY_TRY(auto before, core::json::fromStoredJson<api::TaxonInput>(document));
    BLOOMZY_TRY(const auto faults, checkRelations(transaction, Reach::everywhere(), taxon.id, before));
    if (!faults.empty())
        return keep(taxon, "used", undo), core::Result<void>();
    const auto changes = core::json::differences(core::json::toJson(taxon.input), document);
    taxon.input = std::move(before);
    stamp(taxon);
    BLOOMZY_CHECK(updateTaxon(transaction, taxon));
    ++undo.setBack;
    return keepRevision(transaction, taxon, api::RevisionAction::updated, changes);
}

void ImportUndoRun::stamp(TaxonRecord& taxon) const
{
    ++taxon.revision;
    taxon.updatedAt = core::formatTime(m_clock.now());
    taxon.updatedBy = m_by;
}

} // namespace bloomzy::catalog
