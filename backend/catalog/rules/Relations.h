#pragma once

#include "backend/api/Problem.h"
#include "backend/catalog/store/TaxonRecord.h"
#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

/// What other taxa have to say about a taxon. Taxa in the bin and outside the caller's scope do not exist here.
namespace bloomzy::catalog {

[[nodiscard]] bool isInScope(const http::AccessScope& scope, const api::TaxonInput& taxon);

/// Faults of accepted name, parent, rank, status and family. `id` is empty for a new taxon.
[[nodiscard]] core::Result<std::vector<api::Fault>> checkRelations(storage::Snapshot& snapshot,
                                                                   const http::AccessScope& scope,
                                                                   const std::string& id, const api::TaxonInput& taxon);

} // namespace bloomzy::catalog
