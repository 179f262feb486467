#pragma once

#include "backend/catalog/store/TaxonRecord.h"
#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

#include <optional>

/// Wire types from what is stored. Taxa outside the caller's scope are not shown as links either.
namespace bloomzy::catalog {

/// The taxon, from the bin too, if the caller may see it.
[[nodiscard]] core::Result<std::optional<TaxonRecord>>
visibleTaxon(storage::Snapshot& snapshot, const http::AccessScope& scope, std::string_view id);

[[nodiscard]] core::Result<api::Taxon> viewTaxon(storage::Snapshot& snapshot, const http::AccessScope& scope,
                                                 const TaxonRecord& taxon);

} // namespace bloomzy::catalog
