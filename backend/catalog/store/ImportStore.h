#pragma once

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
/// From here on everybody sees its taxa.
[[nodiscard]] core::Result<void> publishImport(storage::Transaction& transaction, std::int64_t number);

/// Removes taxa of an import that is not published; true when none is left, and the import is over.
[[nodiscard]] core::Result<bool> undoImport(storage::Transaction& transaction, std::int64_t number, SliceEnd end);
/// Moves taxa of a published import to the catalog's facet groups; true when none is left, and the import is over.
[[nodiscard]] core::Result<bool> settleImport(storage::Transaction& transaction, std::int64_t number, SliceEnd end);

struct OpenImport
{
    std::int64_t number = 0;
    bool published = false;
};

[[nodiscard]] core::Result<std::vector<OpenImport>> openImports(storage::Snapshot& snapshot);

} // namespace bloomzy::catalog
