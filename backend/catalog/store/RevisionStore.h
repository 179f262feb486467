#pragma once

#include "backend/catalog/store/TaxonRecord.h"
#include "backend/storage/Database.h"

#include <optional>

/// Table taxon_revision: what each change made of a taxon.
namespace bloomzy::catalog {

/// Keeps `taxon` as it is now, after it was stored; time and person are those of the record.
[[nodiscard]] core::Result<void> keepRevision(storage::Transaction& transaction, const TaxonRecord& taxon,
                                              api::RevisionAction action, const std::vector<api::FieldChange>& changes,
                                              const std::optional<std::string>& importId = {});

/// Newest first, older than revision `before`.
[[nodiscard]] core::Result<std::vector<api::TaxonRevision>>
revisionsBefore(storage::Snapshot& snapshot, std::int64_t taxon, std::int64_t before, std::int64_t most);

/// The JSON of a taxon as that revision left it.
[[nodiscard]] core::Result<std::string> revisionDocument(storage::Snapshot& snapshot, std::int64_t taxon,
                                                         std::int64_t revision);

} // namespace bloomzy::catalog
