#pragma once

#include "backend/api/Import.h"
#include "backend/catalog/imports/ColumnGuess.h"
#include "backend/storage/Database.h"

#include <optional>

/// Table import_record: the imports that somebody began.
namespace bloomzy::catalog {

/// How far an undo came.
struct UndoPlace
{
    bool synonyms = true; ///< they go first, because they point at the others
    std::int64_t taxon = 0;
    std::int64_t done = 0;
};
BOOST_DESCRIBE_STRUCT(UndoPlace, (), (synonyms, taxon, done))

/// What the record keeps beside its columns. Of one that never was staged (the starter catalog) most is empty.
struct ImportDocument
{
    std::int64_t bytes = 0;
    std::int64_t rows = 0;
    api::FileForm form;
    api::ImportPlan plan;
    std::vector<ColumnFacts> columns;
    std::vector<api::MatchReason> reasons; ///< of each column's field
    std::optional<api::ImportCounts> counts;
    std::int64_t checkedRevision = 0; ///< which `counts` are of, while it is staged
    std::int64_t changed = 0;         ///< taxa made or updated
    std::optional<api::ImportUndo> undo;
    UndoPlace undoPlace;
    std::optional<api::Person> appliedBy; ///< who may be another than who began it
};
BOOST_DESCRIBE_STRUCT(ImportDocument, (),
                      (bytes, rows, form, plan, columns, reasons, counts, checkedRevision, changed, undo, undoPlace,
                       appliedBy))

struct ImportRecord
{
    std::string id;
    std::int64_t revision = 1;
    api::ImportState state = api::ImportState::staged;
    std::string fileName;
    std::string createdAt;
    api::Person by;
    std::optional<std::string> finishedAt;
    ImportDocument document;
};

[[nodiscard]] core::Result<void> insertRecord(storage::Transaction& transaction, const ImportRecord& record);
/// Everything but who began it and when.
[[nodiscard]] core::Result<void> updateRecord(storage::Transaction& transaction, const ImportRecord& record);
[[nodiscard]] core::Result<void> removeRecord(storage::Transaction& transaction, std::string_view id);
[[nodiscard]] core::Result<std::optional<ImportRecord>> findRecord(storage::Snapshot& snapshot, std::string_view id);
/// Newest first, older than `before` (empty: all), of one person when `byId` is not empty.
[[nodiscard]] core::Result<std::vector<ImportRecord>>
recordsBefore(storage::Snapshot& snapshot, std::string_view before, std::string_view byId, std::int64_t most);
/// How many of one person's are in this state.
[[nodiscard]] core::Result<std::size_t> countRecords(storage::Snapshot& snapshot, api::ImportState state,
                                                     std::string_view byId);
/// Ids in this state of records that were begun before `createdBefore`.
[[nodiscard]] core::Result<std::vector<std::string>> recordsInState(storage::Snapshot& snapshot, api::ImportState state,
                                                                    std::string_view createdBefore);

} // namespace bloomzy::catalog
