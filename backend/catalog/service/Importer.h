#pragma once

#include "backend/catalog/csv/TaxonCsv.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::catalog {

/// Lines that one import takes; they are applied in one transaction.
inline constexpr std::size_t mostImportLines = 2'000;

/// Reads a file and checks each line by itself; faults bear the pointer `#line/<line>/<column>`.
[[nodiscard]] core::Result<std::vector<ImportLine>> readImport(std::string_view csv, const http::Principal& principal,
                                                               int thisYear);

/// Applies what readImport() answered: all lines or none. Taxa that the catalog holds under the same name and
/// authorship are passed over.
[[nodiscard]] core::Result<api::ImportResult> applyImport(storage::Transaction& transaction,
                                                          const http::Request& request, const core::Clock& clock,
                                                          const std::vector<ImportLine>& lines);

} // namespace bloomzy::catalog
