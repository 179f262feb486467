#pragma once

#include "backend/catalog/store/TaxonRecord.h"
#include "backend/storage/Database.h"

#include <chrono>
#include <string_view>
#include <vector>

/// Table catalog_import, and the taxa of an import: unseen until it is published as a whole, in one small change.
namespace bloomzy::catalog {

using SliceEnd = std::chrono::steady_clock::time_point;

/// A number of at least 2, which the taxa of the import bear (TaxonRecord::import).
[[nodiscard]] core::Result<std::int64_t> beginImport(storage::Transaction& transaction, std::string_view importId,
                                                     std::string_view begunAt);
/// What the import makes of a taxon that is there in this revision, applied when it is settled. `document`: JSON. False
/// when it changes that taxon already.
[[nodiscard]] core::Result<bool> keepImportChange(storage::Transaction& transaction, std::int64_t number,
                                                  const TaxonRecord& taxon, std::string_view document);
/// From here on everybody sees its taxa. Its record (see ImportRecordStore.h) says so too, in the same transaction.
[[nodiscard]] core::Result<void> publishImport(storage::Transaction& transaction, std::int64_t number);

/// Removes taxa of an import that is not published; true when none is left, and the import is over.
[[nodiscard]] core::Result<bool> undoImport(storage::Transaction& transaction, std::int64_t number, SliceEnd end);
/// Changes the taxa that were there, as the person who applied it, then moves the new ones to the catalog's facet
/// groups; true when none is left, and the import is over. A taxon that somebody changed meanwhile is left alone and
/// counted as skipped.
[[nodiscard]] core::Result<bool> settleImport(storage::Transaction& transaction, std::int64_t number, SliceEnd end);

struct OpenImport
{
    std::int64_t number = 0;
    bool published = false;
};

[[nodiscard]] core::Result<std::vector<OpenImport>> openImports(storage::Snapshot& snapshot);
/// Whether this one is open: under way, or published and not settled yet.
[[nodiscard]] core::Result<bool> isOpen(storage::Snapshot& snapshot, std::string_view importId);

} // namespace bloomzy::catalog
